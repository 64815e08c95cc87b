import { Clock16Regular, Lightbulb16Regular } from '@fluentui/react-icons'
import type { SuggestedTime } from '../../src/contract/visits.ts'
import { sayReasons } from '../parts/days.ts'
import { useText } from '../parts/language.ts'
import { useTimes } from '../parts/use-times.ts'
import { useBookVisitStyles } from './book-visit-dialog.styles.ts'

/** One proposed time: on the reader's clock, on those of the others, and why this one. */
export function TimeCard({ time }: { time: SuggestedTime }) {
  const styles = useBookVisitStyles()
  const { visits } = useText()
  const { say, timeZone } = useTimes()
  const mine = say(time)
  const others = time.clocks
    .filter((clock) => clock.timeZone !== timeZone)
    .map((clock) => {
      const { day, hours, zone } = say(time, clock.timeZone)
      return visits.theirClock(day === mine.day ? hours : visits.dayAndHours(day, hours), zone)
    })
  return (
    <span className={styles.timeWords}>
      <span className={styles.day}>{mine.day}</span>
      <span className={styles.hours}>
        {mine.hours}, {mine.zone}
      </span>
      {others.length > 0 && (
        <span className={styles.fact}>
          <Clock16Regular aria-hidden className={styles.icon} />
          {sayReasons(others)}
        </span>
      )}
      {time.reasons.length > 0 && (
        <span className={styles.fact}>
          <Lightbulb16Regular aria-hidden className={styles.icon} />
          {sayReasons(time.reasons)}
        </span>
      )}
    </span>
  )
}
