import type { DataRegister } from '../../src/contract/privacy.ts'
import type { Activity } from '../../src/contract/words.ts'
import { useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { FactsCard } from './facts-card.tsx'
import { useStoredPageStyles } from './stored-page.styles.ts'

type Mine = keyof ReturnType<typeof useText>['protection']['yours']
type Registered = DataRegister['activities'][number]
type Props = { register: DataRegister; entries: readonly { activity: Activity; count: number }[] }

/** What is stored about the reader: what, for how long, from where, and who sees it (6.4). */
export function MyDataCard({ register, entries }: Props) {
  const styles = useStoredPageStyles()
  const { mine, yours } = useText().protection
  const count = new Map(entries.map((one) => [one.activity, one.count]))
  return (
    <Panel title={mine.kinds} hint={mine.kindsHint}>
      <ul className={styles.list}>
        {(Object.keys(yours) as Mine[]).map((name) => {
          const one = register.activities.find(({ activity }) => activity === name)
          return (
            one && <Kind key={name} name={name} one={one} times={register.times} count={count.get(name)} />
          )
        })}
      </ul>
    </Panel>
  )
}

type KindProps = { name: Mine; one: Registered; times: DataRegister['times']; count: number | undefined }
function Kind({ name, one, times, count }: KindProps) {
  const styles = useStoredPageStyles()
  const { yours, rows } = useText().protection
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <h3 className={styles.name}>{yours[name].name}</h3>
        {count !== undefined && <span className={styles.quiet}>{rows(count)}</span>}
      </div>
      <p className={styles.text}>{yours[name].what}</p>
      <FactsCard one={one} times={times} facts={['kept', 'source', 'sees']} />
    </li>
  )
}
