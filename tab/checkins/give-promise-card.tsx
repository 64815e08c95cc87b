import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { PersonSwap20Regular } from '@fluentui/react-icons'
import { Announcement } from '../parts/announcement.tsx'
import { useText } from '../parts/language.ts'
import type { Given, Mine } from '../parts/late-promise.ts'
import { PartFailed } from '../parts/part-failed.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { useDialog } from '../parts/use-dialog.ts'
import { useGiveFollowUp, useTakeBackFollowUp } from './use-follow-ups.ts'

const loadDialog = async () => (await import('./give-promise-dialog.tsx')).GivePromiseDialog

/** Gives a promise of mine to a colleague. */
export function GiveButton({ promise, onGiven }: { promise: Mine; onGiven: (given: Given) => void }) {
  const words = useText().me.give
  const { open, show, close, part: Dialog, failed, again, opener } = useDialog(loadDialog)
  const give = useGiveFollowUp()
  const { cycleId, pairId } = promise
  const onGive = (toId: string) =>
    give.mutate(
      { cycleId, pairId, toId },
      {
        onSuccess: ({ run, to }) => {
          close()
          onGiven({ promise, toId, to, run })
        },
      },
    )
  return (
    <>
      {failed && <PartFailed again={again} />}
      <Button
        {...opener}
        appearance="subtle"
        size="small"
        icon={<PersonSwap20Regular />}
        aria-label={words.actionFor(promise.text)}
        onClick={show}
      >
        {words.action}
      </Button>
      {Dialog && (
        <Dialog
          open={open}
          promise={promise}
          pending={give.isPending}
          error={give.error}
          onClose={close}
          onGive={onGive}
        />
      )}
    </>
  )
}

/** Who keeps it now, and the way back. */
export function GivenAway({ given }: { given: Given | undefined }) {
  const text = useText()
  const words = text.me.give
  const back = useTakeBackFollowUp()
  if (back.isError) return <Trouble error={back.error} title={text.trouble.saved} />
  return (
    <Announcement>
      {given && (
        <MessageBar intent="success" politeness="polite" layout="multiline">
          <MessageBarBody>
            {back.isSuccess ? words.undone(given.promise.text) : words.done(given.promise.text, given.to)}
          </MessageBarBody>
          {!back.isSuccess && (
            <MessageBarActions>
              <Button
                disabledFocusable={back.isPending}
                onClick={() => {
                  const { promise, toId, run } = given
                  back.mutate({ cycleId: promise.cycleId, pairId: promise.pairId, toId, run })
                }}
              >
                {words.undo}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
    </Announcement>
  )
}
