import type { CustomerPage } from '../../src/contract/overview.ts'
import { useText } from '../parts/language.ts'
import { useDays } from '../parts/use-days.ts'
import { usePairsCardStyles } from './pairs-card.styles.ts'

/** What contacts wrote who named somebody else, for those who may pair whoever that is (1.5). */
export function NamedCard({ named }: Pick<CustomerPage, 'named'>) {
  const styles = usePairsCardStyles()
  const text = useText().life
  const day = useDays()
  if (named.length === 0) return null
  return (
    <div className={styles.named}>
      <h3 className={styles.subtitle}>{text.namedTitle}</h3>
      {named.map(({ pairId, contactName, employeeName, note, on }) => (
        <div key={pairId}>
          <span className={styles.quiet}>{text.named(contactName, employeeName, day(on))}</span>
          <p className={styles.note}>{note}</p>
        </div>
      ))}
    </div>
  )
}
