import { Lightbulb16Regular } from '@fluentui/react-icons'
import type { SuggestedTime } from '../../src/contract/times.ts'
import { useTimes } from '../parts/use-times.ts'
import { useBookVisitStyles } from './book-visit-dialog.styles.ts'
import { ClocksCard } from './clocks-card.tsx'

/** One proposed time: on the reader's clock, on those of the others, and why this one. */
export function TimeCard({ time }: { time: SuggestedTime }) {
  const styles = useBookVisitStyles()
  const mine = useTimes().say(time)
  return (
    <span className={styles.timeWords}>
      <span className={styles.day}>{mine.day}</span>
      <span className={styles.hours}>
        {mine.hours}, {mine.zone}
      </span>
      <ClocksCard span={time} zones={time.clocks} />
      {time.reasons.length > 0 && (
        <span className={styles.fact}>
          <Lightbulb16Regular aria-hidden className={styles.icon} />
          {time.reasons.join('. ')}
        </span>
      )}
    </span>
  )
}
