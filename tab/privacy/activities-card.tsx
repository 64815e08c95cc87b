import type { DataRegister } from '../../src/contract/privacy.ts'
import { useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { FactsCard } from './facts-card.tsx'
import { FACTS } from './register.ts'
import { useStoredPageStyles } from './stored-page.styles.ts'

/** Everything that is stored, by what it is for. */
export function ActivitiesCard({ register }: { register: DataRegister }) {
  const styles = useStoredPageStyles()
  const { page, activities } = useText().protection
  return (
    <Panel title={page.activities} hint={page.draft}>
      <ul className={styles.list}>
        {register.activities.map((one) => (
          <li key={one.activity} className={styles.item}>
            <h3 className={styles.name}>{activities[one.activity].name}</h3>
            <FactsCard one={one} times={register.times} facts={FACTS} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
