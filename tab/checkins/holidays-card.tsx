import { Button } from '@fluentui/react-components'
import { Add20Regular, CalendarCancel20Regular, Delete20Regular, Edit20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { AskSettingsView, CompanyHolidayView } from '../../src/contract/cycles.ts'
import { Empty } from '../parts/empty.tsx'
import { useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { PartFailed } from '../parts/part-failed.tsx'
import { wallClock } from '../parts/times.ts'
import { Trouble } from '../parts/trouble.tsx'
import { useMe } from '../parts/use-answer.ts'
import { useDays } from '../parts/use-days.ts'
import { useDialog } from '../parts/use-dialog.ts'
import { useDeliveryPageStyles } from './delivery-page.styles.ts'
import { type Done, DoneCard } from './done-card.tsx'
import { splitHolidays, withHoliday } from './holidays.ts'
import { useChangeSettings } from './use-asking.ts'

const loadDialog = async () => (await import('./holiday-dialog.tsx')).HolidayDialog
type Props = { settings: AskSettingsView }

/** The days on which the company asks nobody (2.6): those to come, and folded those that are over. */
export function HolidaysCard({ settings }: Props) {
  const styles = useDeliveryPageStyles()
  const text = useText()
  const words = text.asking.holidays
  const start = useMe().data?.cycle?.start
  const { coming, past } = splitHolidays(
    settings.companyHolidays,
    start ? wallClock(start, settings.zone).day : '',
  )
  const { change, done, store } = useHolidays(settings)
  const { open, show, close, part: Dialog, failed, again, opener } = useDialog(loadDialog)
  const [before, setBefore] = useState<CompanyHolidayView>()
  const edit = (one?: CompanyHolidayView) => {
    change.reset()
    setBefore(one)
    show()
  }
  const list = (some: readonly CompanyHolidayView[]) => (
    <ul className={styles.problems}>
      {some.map((one) => (
        <Row
          key={`${one.from} ${one.to} ${one.name}`}
          {...{ one, opener }}
          pending={change.isPending}
          onChange={() => edit(one)}
          onRemove={() => store(one, undefined)}
        />
      ))}
    </ul>
  )
  return (
    <Panel title={words.title} hint={words.hint}>
      <DoneCard done={done} pending={change.isPending} />
      {change.isError && !open && <Trouble error={change.error} title={text.trouble.saved} />}
      {coming.length === 0 && (
        <Empty icon={<CalendarCancel20Regular />} title={words.none} text={words.noneText} />
      )}
      {coming.length > 0 && list(coming)}
      <Button {...opener} className={styles.start} icon={<Add20Regular />} onClick={() => edit()}>
        {words.add}
      </Button>
      {past.length > 0 && (
        <details>
          <summary className={styles.summary}>{words.past(past.length)}</summary>
          {list(past)}
        </details>
      )}
      {failed && <PartFailed again={again} />}
      {Dialog && (
        <Dialog
          open={open}
          before={before}
          pending={change.isPending}
          error={change.error}
          onClose={close}
          onSave={(next) => store(before, next, close)}
        />
      )}
    </Panel>
  )
}

/** Puts a holiday in, changes it or takes it out, and remembers the way back. */
function useHolidays({ companyHolidays, revision }: AskSettingsView) {
  const text = useText().asking
  const change = useChangeSettings()
  const [done, setDone] = useState<Done>()
  const undoTo = (list: CompanyHolidayView[], at: number) => () =>
    change.mutate(
      { revision: at, companyHolidays: list },
      { onSuccess: () => setDone({ says: text.done.undone }), onError: () => setDone(undefined) },
    )
  const store = (
    before: CompanyHolidayView | undefined,
    next: CompanyHolidayView | undefined,
    then: () => void = () => {},
  ) => {
    if (change.isPending) return
    const what = before ? (next ? 'changed' : 'removed') : 'added'
    const says = text.done[what]((next ?? before)?.name ?? '')
    change.mutate(
      { revision, companyHolidays: withHoliday(companyHolidays, before, next) },
      {
        onSuccess: (settings) => {
          setDone({ says, undo: undoTo(companyHolidays, settings.revision) })
          then()
        },
        onError: () => setDone(undefined),
      },
    )
  }
  return { change, done, store }
}

type RowProps = {
  one: CompanyHolidayView
  opener: object
  pending: boolean
  onChange: () => void
  onRemove: () => void
}
function Row({ one: { name, from, to }, opener, pending, onChange, onRemove }: RowProps) {
  const styles = useDeliveryPageStyles()
  const text = useText().asking.holidays
  const day = useDays()
  return (
    <li className={styles.holiday}>
      <div className={styles.workWords}>
        <span>{name}</span>
        <span className={styles.caption}>{text.days(day(from), day(to))}</span>
      </div>
      <Button
        {...opener}
        appearance="subtle"
        icon={<Edit20Regular />}
        aria-label={text.changeOf(name)}
        title={text.change}
        onClick={onChange}
      />
      <Button
        appearance="subtle"
        icon={<Delete20Regular />}
        aria-label={text.removeOf(name)}
        title={text.remove}
        disabledFocusable={pending}
        onClick={onRemove}
      />
    </li>
  )
}
