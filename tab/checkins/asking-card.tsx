import { Button, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { CalendarClock20Regular, PauseCircle20Regular, Play20Regular } from '@fluentui/react-icons'
import type { AskSettingsView } from '../../src/contract/cycles.ts'
import { AnsweredView } from '../parts/answered-view.tsx'
import { useLanguage, useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { PartFailed } from '../parts/part-failed.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { useDialog } from '../parts/use-dialog.ts'
import { useMoments } from '../parts/use-moments.ts'
import { useDeliveryPageStyles } from './delivery-page.styles.ts'
import { DoneCard } from './done-card.tsx'
import { HolidaysCard } from './holidays-card.tsx'
import { useChangeSettings, useSettings } from './use-asking.ts'
import { WaveCard } from './wave-card.tsx'
import { sayHour, sayWeekday } from './weekdays.ts'

const loadDialog = async () => (await import('../parts/confirm-dialog.tsx')).ConfirmDialog

/** How people are asked, for the whole organisation: when, whether at all, who, and on which days not (2.1, 2.6, 2.10). */
export function AskingCard() {
  const answer = useSettings()
  return (
    <AnsweredView answer={answer}>
      {(settings) => (
        <>
          <Calendar settings={settings} />
          <WaveCard settings={settings} />
          <HolidaysCard settings={settings} />
        </>
      )}
    </AnsweredView>
  )
}

type Props = { settings: AskSettingsView }
function Calendar({ settings }: Props) {
  const styles = useDeliveryPageStyles()
  const { text, locale } = useLanguage()
  const words = text.asking
  const { askWeek, askWeekday, askHour } = settings
  const week = words.weeks[askWeek - 1] ?? ''
  return (
    <Panel title={words.title}>
      <p className={styles.calendar}>
        <CalendarClock20Regular aria-hidden className={styles.icon} />
        {words.calendar(week, sayWeekday(askWeekday, locale), sayHour(askHour, locale))}
      </p>
      <p className={styles.caption}>{words.otherwise}</p>
      <PauseForAll settings={settings} />
    </Panel>
  )
}

function PauseForAll({ settings: { paused, revision } }: Props) {
  const styles = useDeliveryPageStyles()
  const text = useText().asking
  const say = useMoments()
  const change = useChangeSettings()
  const { open, show, close, part: Dialog, failed, again, opener } = useDialog(loadDialog)
  const { title, stops, arrived, back, ...buttons } = text.pauseDialog
  const error = change.isError ? { error: change.error, title: text.notChanged } : undefined
  const says = change.data?.paused ? text.done.paused : text.done.resumed
  const ask = () => {
    change.reset()
    show()
  }
  const set = (wanted: boolean) =>
    change.isPending || change.mutate({ revision, paused: wanted }, { onSuccess: close })
  return (
    <>
      {paused && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{text.paused}.</MessageBarTitle> {text.pausedBy(paused.by, say(paused.since))}
          </MessageBarBody>
        </MessageBar>
      )}
      {error && !open && <Trouble {...error} />}
      <DoneCard done={change.isSuccess ? { says } : undefined} />
      {paused ? (
        <Button
          {...opener}
          appearance="primary"
          className={styles.start}
          icon={<Play20Regular />}
          disabledFocusable={change.isPending}
          onClick={() => set(false)}
        >
          {text.goOn}
        </Button>
      ) : (
        <Button {...opener} className={styles.start} icon={<PauseCircle20Regular />} onClick={ask}>
          {text.pause}
        </Button>
      )}
      {failed && <PartFailed again={again} />}
      {Dialog && (
        <Dialog
          open={open}
          question={{ ...buttons, title, says: [stops, arrived, back] }}
          pending={change.isPending}
          error={error}
          onClose={close}
          onConfirm={() => set(true)}
        />
      )}
    </>
  )
}
