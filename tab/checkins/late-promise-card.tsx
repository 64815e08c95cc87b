import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { Checkmark20Regular } from '@fluentui/react-icons'
import { Announcement } from '../parts/announcement.tsx'
import { useText } from '../parts/language.ts'
import type { LateDone, Mine } from '../parts/late-promise.ts'
import { Trouble } from '../parts/trouble.tsx'
import { GiveButton, GivenAway } from './give-promise-card.tsx'
import { useKeepFollowUp } from './use-follow-ups.ts'

/** Says that a late promise of mine is kept, or gives it to a colleague, right where it stands (4.2). */
export function LatePromiseCard({ promise, onDone }: { promise: Mine; onDone: (done: LateDone) => void }) {
  const text = useText()
  // It is gone from the list at once, and this with it: what goes wrong is said where it says that it is kept.
  const keep = useKeepFollowUp({ onError: (notKept) => onDone({ notKept }) })
  const { cycleId, pairId } = promise
  const onKeep = () => {
    onDone({ kept: promise })
    keep.mutate({ cycleId, pairId, kept: true })
  }
  return (
    <div>
      <Button
        appearance="subtle"
        size="small"
        icon={<Checkmark20Regular />}
        aria-label={text.me.lateKeepFor(promise.text)}
        disabledFocusable={keep.isPending}
        onClick={onKeep}
      >
        {text.me.lateKeep}
      </Button>
      <GiveButton promise={promise} onGiven={(given) => onDone({ given })} />
    </div>
  )
}

/** What was done, and the way back (4.7). */
export function LateDoneCard({ done }: { done: LateDone | undefined }) {
  const text = useText()
  if (done && 'notKept' in done) return <Trouble error={done.notKept} title={text.trouble.saved} />
  if (done && 'given' in done) return <GivenAway key={done.given.run} given={done.given} />
  return <Kept key={done && `${done.kept.cycleId} ${done.kept.pairId}`} promise={done?.kept} />
}

function Kept({ promise }: { promise: Mine | undefined }) {
  const text = useText()
  const open = useKeepFollowUp()
  if (open.isError) return <Trouble error={open.error} title={text.trouble.saved} />
  return (
    <Announcement>
      {promise && (
        <MessageBar intent="success" politeness="polite" layout="multiline">
          <MessageBarBody>
            {open.isSuccess ? text.me.lateOpened(promise.text) : text.me.lateKept(promise.text)}
          </MessageBarBody>
          {!open.isSuccess && (
            <MessageBarActions>
              <Button
                disabledFocusable={open.isPending}
                onClick={() => open.mutate({ cycleId: promise.cycleId, pairId: promise.pairId, kept: false })}
              >
                {text.me.give.undo}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
    </Announcement>
  )
}
