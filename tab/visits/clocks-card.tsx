import { Clock16Regular } from '@fluentui/react-icons'
import { sayList, sayReasons } from '../parts/days.ts'
import { useLanguage } from '../parts/language.ts'
import { type ClockTime, cityOf } from '../parts/times.ts'
import { useTimes } from '../parts/use-times.ts'
import { useBookVisitStyles } from './book-visit-dialog.styles.ts'

type Props = { span: { start: string; end: string }; zones: readonly { timeZone: string }[] }

/** A time on the clocks of the others, each zone named (3.9); nothing where all live by the reader's clock. */
export function ClocksCard({ span, zones }: Props) {
  const styles = useBookVisitStyles()
  const { text, locale } = useLanguage()
  const { visits } = text
  const { say, timeZone } = useTimes()
  const mine = say(span)
  const clocks = zones
    .filter((zone) => zone.timeZone !== timeZone)
    .map((zone) => ({ ...say(span, zone.timeZone), place: cityOf(zone.timeZone) }))
  const isMine = ({ day, hours }: ClockTime) => day === mine.day && hours === mine.hours
  const same = clocks.filter(isMine).map(({ place }) => place)
  const others = clocks
    .filter((clock) => !isMine(clock))
    .map(({ day, hours, zone }) =>
      visits.theirClock(day === mine.day ? hours : visits.dayAndHours(day, hours), zone),
    )
  if (same.length > 0) others.unshift(visits.sameClock(sayList(same, locale)))
  if (others.length === 0) return null
  return (
    <span className={styles.fact}>
      <Clock16Regular aria-hidden className={styles.icon} />
      {sayReasons(others)}
    </span>
  )
}
