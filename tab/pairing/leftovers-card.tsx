import type { ReactNode } from 'react'
import type { Suggestions } from '../../src/contract/pairing.ts'
import { useText } from '../parts/language.ts'
import { PersonLine } from '../parts/person-line.tsx'
import { useSuggestPairsStyles } from './suggest-pairs-dialog.styles.ts'

/** Nobody is dropped silently: who has no suggestion, on both sides, and why (1.4). */
export function LeftoversCard({ found }: { found: Suggestions }) {
  const styles = useSuggestPairsStyles()
  const text = useText().pairing
  const { leftEmployees, leftContacts } = found
  if (leftEmployees.length === 0 && leftContacts.length === 0) return null
  return (
    <div className={styles.left}>
      <Side title={text.leftEmployees}>
        {leftEmployees.map(({ employee, reason }) => (
          <li key={employee.id}>
            <PersonLine id={employee.id} name={employee.name} second={reason} size={32} />
          </li>
        ))}
      </Side>
      <Side title={text.leftContacts}>
        {leftContacts.map(({ contact, reason }) => (
          <li key={contact.id}>
            <PersonLine id={contact.id} name={contact.name} second={reason} size={32} />
          </li>
        ))}
      </Side>
    </div>
  )
}

function Side({ title, children }: { title: string; children: ReactNode[] }) {
  const styles = useSuggestPairsStyles()
  if (children.length === 0) return null
  return (
    <section>
      <h3 className={styles.subtitle}>{title}</h3>
      <ul className={styles.leftList}>{children}</ul>
    </section>
  )
}
