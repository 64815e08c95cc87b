import type { DataRegister } from '../../src/contract/privacy.ts'
import { useText } from '../parts/language.ts'
import { type Fact, factOf } from './register.ts'
import { useStoredPageStyles } from './stored-page.styles.ts'

type Props = {
  one: DataRegister['activities'][number]
  times: DataRegister['times']
  facts: readonly Fact[]
}

/** What there is to say of one thing that data is stored for. */
export function FactsCard({ one, times, facts }: Props) {
  const styles = useStoredPageStyles()
  const words = useText().protection
  return (
    <dl className={styles.facts}>
      {facts.map((fact) => [
        <dt key={`${fact} name`} className={styles.term}>
          {words.words[fact]}
        </dt>,
        <dd key={fact} className={styles.value}>
          {factOf(words, one, times, fact)}
        </dd>,
      ])}
    </dl>
  )
}
