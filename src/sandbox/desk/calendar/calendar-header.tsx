import { Button, Text, Tooltip } from '@fluentui/react-components'
import { AddRegular, ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons'
import { cityOf, offsetOf, sayDays } from '../product-time.ts'
import { useCalendarStyles } from './calendar-page.styles.ts'
import type { CalendarPlace } from './calendar-place.ts'
import { addDays, mondayOf } from './week.ts'

type Props = {
  days: readonly string[]
  today: string
  monday: string
  zone: string
  language: string
  compact: boolean
  to: (next: Partial<CalendarPlace>) => void
}

/** Which week is shown, in whose time, and the ways to another one. */
export function CalendarHeader({ days, today, monday, zone, language, compact, to }: Props) {
  const styles = useCalendarStyles()
  const thisWeek = mondayOf(today) === monday
  const step = (weeks: number) => {
    const week = addDays(monday, 7 * weeks)
    to({ week: week === mondayOf(today) ? null : week })
  }
  return (
    <header className={styles.header}>
      <h1 className={styles.hidden}>Calendar</h1>
      <Button size="small" onClick={() => to({ week: null })} disabledFocusable={thisWeek}>
        Today
      </Button>
      <div className={styles.steps}>
        <Tooltip content="Week before" relationship="label">
          <Button size="small" appearance="subtle" icon={<ChevronLeftRegular />} onClick={() => step(-1)} />
        </Tooltip>
        <Tooltip content="Week after" relationship="label">
          <Button size="small" appearance="subtle" icon={<ChevronRightRegular />} onClick={() => step(1)} />
        </Tooltip>
      </div>
      <div className={styles.words}>
        <Text weight="semibold" size={compact ? 300 : 400} aria-live="polite">
          {sayDays(days[0] ?? monday, days.at(-1) ?? monday, language)}
        </Text>
        <Text size={200} className={styles.quiet}>
          Times in {cityOf(zone)} ({offsetOf(zone, `${monday}T12:00:00Z`)})
        </Text>
      </div>
      <NewButton compact={compact} add={() => to({ open: { kind: 'new', at: null } })} />
    </header>
  )
}

function NewButton({ compact, add }: { compact: boolean; add: () => void }) {
  if (!compact)
    return (
      <Button appearance="primary" icon={<AddRegular />} onClick={add}>
        New appointment
      </Button>
    )
  return (
    <Tooltip content="New appointment" relationship="label">
      <Button appearance="primary" icon={<AddRegular />} onClick={add} />
    </Tooltip>
  )
}
