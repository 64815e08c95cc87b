import { mergeClasses, useArrowNavigationGroup } from '@fluentui/react-components'
import type { SuggestedTimes } from '../../src/contract/times.ts'
import { sayList } from '../parts/days.ts'
import { useLanguage } from '../parts/language.ts'
import { useTimes } from '../parts/use-times.ts'
import { endOf } from './asked.ts'
import { type Hours, type Start, startsOf } from './week.ts'
import { useWeekStyles } from './week-card.styles.ts'

type Props = {
  week: SuggestedTimes
  day: string
  hours: Hours
  minutes: number
  chosen: string | undefined
  onChoose: (start: string) => void
}

/** Where a visit may begin on one day, as buttons under their hours; arrow keys go from one to the next. */
export function StartsChart({ week, day, hours, minutes, chosen, onChoose }: Props) {
  const styles = useWeekStyles()
  const { timeZone } = useTimes()
  const arrows = useArrowNavigationGroup({ axis: 'both', memorizeCurrent: true })
  const shown = Array.from({ length: hours.to - hours.from }, (_, number) => hours.from + number)
  const columns = { gridTemplateColumns: `repeat(${shown.length}, minmax(24px, 1fr))` }
  return (
    <div className={styles.starts} style={columns} {...arrows}>
      {shown.map((hour) => (
        <span key={hour} aria-hidden className={styles.hour} style={{ gridColumn: hour - hours.from + 1 }}>
          {hour}
        </span>
      ))}
      {startsOf(day, week, timeZone).map((start) => (
        <StartButton
          key={start.start}
          start={start}
          minutes={minutes}
          column={start.hour - hours.from + 1}
          chosen={isSame(start.start, chosen)}
          onChoose={onChoose}
        />
      ))}
    </div>
  )
}

const isSame = (one: string, other: string | undefined) =>
  other !== undefined && Date.parse(one) === Date.parse(other)

type ButtonProps = {
  start: Start
  minutes: number
  column: number
  chosen: boolean
  onChoose: (start: string) => void
}
function StartButton({ start: { start, minute, missing }, minutes, column, chosen, onChoose }: ButtonProps) {
  const styles = useWeekStyles()
  const { text, locale } = useLanguage()
  const { say } = useTimes()
  const { day, hours } = say({ start, end: endOf(start, minutes) })
  const words = text.visits.week.start(day, hours, sayList(missing, locale))
  return (
    <button
      type="button"
      aria-label={words}
      title={words}
      aria-pressed={chosen}
      className={mergeClasses(styles.start, missing.length > 0 && styles.partly, chosen && styles.chosen)}
      style={{ gridColumn: column, gridRow: minute < 30 ? 2 : 3 }}
      onClick={() => onChoose(start)}
    >
      {String(minute).padStart(2, '0')}
    </button>
  )
}
