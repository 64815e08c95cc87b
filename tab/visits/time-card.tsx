import { Clock16Regular, Lightbulb16Regular } from '@fluentui/react-icons'
import type { SuggestedTime } from '../../src/contract/visits.ts'
import { sayList, sayReasons } from '../parts/days.ts'
import { useLanguage } from '../parts/language.ts'
import { type ClockTime, cityOf } from '../parts/times.ts'
import { useTimes } from '../parts/use-times.ts'
import { useBookVisitStyles } from './book-visit-dialog.styles.ts'

/** One proposed time: on the reader's clock, on those of the others, and why this one. */
export function TimeCard({ time }: { time: SuggestedTime }) {
  const styles = useBookVisitStyles()
  const { text, locale } = useLanguage()
  const { visits } = text
  const { say, timeZone } = useTimes()
  const mine = say(time)
  const clocks = time.clocks
    .filter((clock) => clock.timeZone !== timeZone)
    .map((clock) => ({ ...say(time, clock.timeZone), place: cityOf(clock.timeZone) }))
  const isMine = ({ day, hours }: ClockTime) => day === mine.day && hours === mine.hours
  const same = clocks.filter(isMine).map(({ place }) => place)
  const others = clocks
    .filter((clock) => !isMine(clock))
    .map(({ day, hours, zone }) =>
      visits.theirClock(day === mine.day ? hours : visits.dayAndHours(day, hours), zone),
    )
  if (same.length > 0) others.unshift(visits.sameClock(sayList(same, locale)))
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
          {time.reasons.join('. ')}
        </span>
      )}
    </span>
  )
}
