import type { LeftBehindView } from '../../src/contract/overview.ts'
import { useText } from '../parts/language.ts'
import { MoreButton } from '../parts/more-button.tsx'
import { useDays } from '../parts/use-days.ts'
import { useFew } from '../parts/use-few.ts'
import type { HandOver } from './alarms-card.tsx'
import { useCustomerPageStyles } from './customer-page.styles.ts'
import { usePairsCardStyles } from './pairs-card.styles.ts'

const MOST = 5
type Props = { left: readonly LeftBehindView[]; HandOverCard: HandOver | undefined }

/** What people who left have left behind, with the way to hand it over (1.5). Nothing where that is nothing. */
export function LeftBehindCard({ left, HandOverCard }: Props) {
  const page = useCustomerPageStyles()
  const styles = usePairsCardStyles()
  const text = useText().leftBehind
  const day = useDays()
  const { shown, ...more } = useFew(left, MOST)
  if (left.length === 0) return null
  return (
    <div className={styles.named}>
      <h3 className={styles.subtitle}>{text.title}</h3>
      <span className={styles.quiet}>{text.hint}</span>
      <ul className={page.list}>
        {shown.map((pair) => (
          <li key={pair.pairId} className={styles.behind}>
            <span className={styles.lines}>
              <span>{text.left(pair, day(pair.on))}</span>
              <What left={pair} />
            </span>
            {HandOverCard && <HandOverCard pairId={pair.pairId} />}
          </li>
        ))}
      </ul>
      <MoreButton {...more} />
    </div>
  )
}

function What({ left: { conversations, followUps, visits } }: { left: LeftBehindView }) {
  const styles = usePairsCardStyles()
  const text = useText().leftBehind
  const parts = [
    ...(conversations > 0 ? [text.conversations(conversations)] : []),
    ...(followUps > 0 ? [text.promises(followUps)] : []),
    ...(visits > 0 ? [text.visits(visits)] : []),
  ]
  return <span className={styles.quiet}>{parts.join(', ')}</span>
}
