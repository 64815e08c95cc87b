import { Button } from '@fluentui/react-components'
import {
  AlertOff20Regular,
  AlertOn20Regular,
  PauseCircle20Regular,
  Play20Regular,
} from '@fluentui/react-icons'
import type { MyAsking } from '../../src/contract/cycles.ts'
import { AnsweredView } from '../parts/answered-view.tsx'
import { useLanguage, useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { PartFailed } from '../parts/part-failed.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { useDays } from '../parts/use-days.ts'
import { useDialog } from '../parts/use-dialog.ts'
import { type Done, DoneCard } from './done-card.tsx'
import { type AskingChange, doneBy } from './my-asking.ts'
import { useMyPageStyles } from './my-page.styles.ts'
import { type ChangeMyAsking, useChangeMyAsking, useMyAsking, useUndo } from './use-my-asking.ts'

const loadPause = async () => (await import('./pause-me-dialog.tsx')).PauseMeDialog
const loadStop = async () => (await import('./stop-me-dialog.tsx')).StopMeDialog

/** Whether I am asked, in words, and the ways to change that; for my eyes only (2.6). */
export function MyAskingCard() {
  const text = useText().asking.mine
  const answer = useMyAsking()
  return (
    <Panel title={text.title}>
      <AnsweredView answer={answer}>{(asking) => <Content asking={asking} />}</AnsweredView>
    </Panel>
  )
}

function Content({ asking }: { asking: MyAsking }) {
  const styles = useMyPageStyles()
  const text = useText()
  const words = text.asking.mine
  const change = useChangeMyAsking()
  const pause = useDialog(loadPause)
  const stop = useDialog(loadStop)
  const open = pause.open || stop.open
  const set = (wanted: AskingChange, then?: () => void) =>
    change.isPending || change.mutate({ change: wanted, before: asking }, { onSuccess: then })
  const begin = (show: () => void) => () => {
    change.reset()
    show()
  }
  const dialog = { asking, pending: change.isPending, error: change.error }
  return (
    <>
      <Now asking={asking} />
      <DoneCard done={useDone(change)} pending={change.isPending} />
      {change.isError && !open && <Trouble error={change.error} title={text.trouble.saved} />}
      <div className={styles.buttons}>
        {asking.optedOut ? (
          <Button
            {...stop.opener}
            icon={<AlertOn20Regular />}
            disabledFocusable={change.isPending}
            onClick={() => set({ optedOut: false, reason: '' })}
          >
            {words.resume}
          </Button>
        ) : (
          <>
            {asking.pausedUntil && (
              <Button
                icon={<Play20Regular />}
                disabledFocusable={change.isPending}
                onClick={() => set({ until: null })}
              >
                {words.resume}
              </Button>
            )}
            <Button {...pause.opener} icon={<PauseCircle20Regular />} onClick={begin(pause.show)}>
              {asking.pausedUntil ? words.otherDay : words.pause}
            </Button>
            <Button {...stop.opener} icon={<AlertOff20Regular />} onClick={begin(stop.show)}>
              {words.stop}
            </Button>
          </>
        )}
      </div>
      {pause.failed && <PartFailed again={pause.again} />}
      {stop.failed && <PartFailed again={stop.again} />}
      {pause.part && (
        <pause.part
          {...dialog}
          open={pause.open}
          onClose={pause.close}
          onSave={(until) => set({ until }, pause.close)}
        />
      )}
      {stop.part && (
        <stop.part
          {...dialog}
          open={stop.open}
          onClose={stop.close}
          onSave={(reason) => set({ optedOut: true, reason }, stop.close)}
        />
      )}
    </>
  )
}

function Now({ asking: { optedOut, optOutReason, pausedUntil, locale } }: { asking: MyAsking }) {
  const styles = useMyPageStyles()
  const { text, locale: reader } = useLanguage()
  const words = text.asking.mine
  const day = useDays()
  const isAsked = !optedOut && !pausedUntil
  return (
    <div className={styles.asking}>
      <p className={isAsked ? styles.plain : styles.line}>
        {optedOut ? words.out : pausedUntil ? words.paused(day(pausedUntil)) : words.as}
      </p>
      {optedOut && optOutReason && <p className={styles.plain}>{words.outReason(optOutReason)}</p>}
      {!isAsked && <p className={styles.note}>{`${words.private} ${words.still}`}</p>}
      {locale && <p className={styles.note}>{words.language(sayLanguage(locale, reader))}</p>}
    </div>
  )
}

function useDone(change: ChangeMyAsking): Done | undefined {
  const text = useText().asking.mine.done
  const day = useDays()
  const undo = useUndo(change)
  const { isSuccess, variables, data } = change
  if (!isSuccess) return undefined
  if (variables.isUndo) return { says: text.undone }
  const done = doneBy(variables.change)
  const says = done === 'paused' ? text.paused(data.pausedUntil ? day(data.pausedUntil) : '') : text[done]
  return { says, undo: undo && (() => change.mutate({ change: undo, before: data, isUndo: true })) }
}

function sayLanguage(locale: string, reader: string): string {
  return new Intl.DisplayNames(reader, { type: 'language' }).of(locale) ?? locale
}
