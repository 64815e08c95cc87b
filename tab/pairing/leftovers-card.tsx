import type { Suggestions } from '../../src/contract/pairing.ts'
import { useText } from '../parts/language.ts'
import { MoreButton } from '../parts/more-button.tsx'
import { PersonLine } from '../parts/person-line.tsx'
import { useFew } from '../parts/use-few.ts'
import { ViewLink } from '../parts/view-link.tsx'
import { useSuggestPairsStyles } from './suggest-pairs-dialog.styles.ts'

const MOST_LEFT = 10

/** Nobody is dropped silently: who has no suggestion, on both sides, and why (1.4). */
export function LeftoversCard({ found, withCustomer }: { found: Suggestions; withCustomer: boolean }) {
  const styles = useSuggestPairsStyles()
  const text = useText().pairing
  const { leftEmployees, leftContacts } = found
  if (leftEmployees.length === 0 && leftContacts.length === 0) return null
  return (
    <div className={styles.left}>
      <Side
        title={text.leftEmployees(leftEmployees.length)}
        people={leftEmployees.map(({ employee, reason }) => ({ ...employee, reason }))}
      />
      <Side
        title={text.leftContacts(leftContacts.length)}
        people={leftContacts.map(({ contact, customerId, customerName, reason, teamHelps }) => ({
          ...contact,
          reason,
          ...(teamHelps ? { team: { customerId, customerName } } : {}),
          ...(withCustomer ? { of: customerName } : {}),
        }))}
      />
    </div>
  )
}

type Left = {
  id: string
  name: string
  reason: string
  of?: string
  /** The team in which somebody more would help. */
  team?: { customerId: string; customerName: string }
}
function Side({ title, people }: { title: string; people: readonly Left[] }) {
  const styles = useSuggestPairsStyles()
  const text = useText().pairing
  const { shown, ...more } = useFew(people, MOST_LEFT)
  if (people.length === 0) return null
  return (
    <section>
      <h3 className={styles.subtitle}>{title}</h3>
      <ul className={styles.leftList}>
        {shown.map(({ id, name, reason, of, team }) => (
          <li key={id}>
            <PersonLine id={id} name={name} second={reason} third={of} size={32} />
            {team && (
              <ViewLink to={{ page: 'team', customerId: team.customerId }}>
                {text.toTeam(team.customerName)}
              </ViewLink>
            )}
          </li>
        ))}
      </ul>
      <MoreButton {...more} />
    </section>
  )
}
