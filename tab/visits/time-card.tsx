import { Clock16Regular, Lightbulb16Regular, PersonProhibited16Regular } from '@fluentui/react-icons'
import type { SuggestedTime } from '../../src/contract/visits.ts'
import { sayList, sayReasons } from '../parts/days.ts'
import { useLanguage } from '../parts/language.ts'
import { useTimes } from '../parts/use-times.ts'
import { useBookVisitStyles } from './book-visit-dialog.styles.ts'

/** One proposed time: on the reader's clock, on the others', who would be missing, and why this one. */
export function TimeCard({ time }: { time: SuggestedTime }) {
  const styles = useBookVisitStyles()
  const { text, locale } = useLanguage()
  const { say, timeZone } = useTimes()
  const mine = say(time)
  return (
    <span className={styles.timeWords}>
      <span className={styles.day}>{mine.day}</span>
      <span className={styles.hours}>
        {mine.hours}, {mine.zone}
      </span>
      {time.clocks
        .filter((clock) => clock.timeZone !== timeZone)
        .map((clock) => {
          const { day, hours, zone } = say(time, clock.timeZone)
          const then = day === mine.day ? hours : text.visits.dayAndHours(day, hours)
          return (
            <span key={clock.timeZone} className={styles.fact}>
              <Clock16Regular aria-hidden className={styles.icon} />
              {text.visits.theirClock(then, zone, sayList(clock.people, locale))}
            </span>
          )
        })}
      {time.missing.length > 0 && (
        <span className={styles.fact}>
          <PersonProhibited16Regular aria-hidden className={styles.icon} />
          {text.visits.dialog.without(
            sayList(
              time.missing.map(({ name }) => name),
              locale,
            ),
          )}
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
