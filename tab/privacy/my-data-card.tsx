import type { DataRegister } from '../../src/contract/privacy.ts'
import type { Activity } from '../../src/contract/words.ts'
import { useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { FactsCard } from './facts-card.tsx'
import { useStoredPageStyles } from './stored-page.styles.ts'

/** What is about people of ours; all the rest is about contacts, or about nobody. */
const ABOUT_ME: readonly Activity[] = [
  ...(['employees', 'teams', 'pairs', 'check-ins', 'visits', 'insights', 'delivery', 'accesses'] as const),
  'imports',
]
type Props = { register: DataRegister; entries: readonly { activity: Activity; count: number }[] }

/** What is stored about the reader: what, for how long, from where, and who sees it (6.4). */
export function MyDataCard({ register, entries }: Props) {
  const styles = useStoredPageStyles()
  const { mine, activities, rows } = useText().protection
  const count = new Map(entries.map((one) => [one.activity, one.count]))
  const told = ABOUT_ME.flatMap((name) => register.activities.find(({ activity }) => activity === name) ?? [])
  return (
    <Panel title={mine.kinds} hint={mine.kindsHint}>
      <ul className={styles.list}>
        {told.map((one) => (
          <li key={one.activity} className={styles.item}>
            <div className={styles.head}>
              <h3 className={styles.name}>{activities[one.activity].name}</h3>
              {count.has(one.activity) && (
                <span className={styles.quiet}>{rows(count.get(one.activity) ?? 0)}</span>
              )}
            </div>
            <p className={styles.text}>{activities[one.activity].what}</p>
            <FactsCard one={one} times={register.times} facts={['kept', 'source', 'sees']} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
