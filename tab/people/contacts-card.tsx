import { Link } from '@fluentui/react-components'
import { Mail20Regular } from '@fluentui/react-icons'
import type { ContactView } from '../../src/contract/people.ts'
import { useText } from '../parts/language.ts'
import { MoreButton } from '../parts/more-button.tsx'
import { Panel } from '../parts/panel.tsx'
import { PersonLine } from '../parts/person-line.tsx'
import { useFew } from '../parts/use-few.ts'
import { useContactsCardStyles } from './contacts-card.styles.ts'
import { useCustomerPageStyles } from './customer-page.styles.ts'

const MOST_PEOPLE = 6

/** The people we know at this customer. */
export function ContactsCard({ contacts }: { contacts: readonly ContactView[] }) {
  const styles = useCustomerPageStyles()
  const text = useText()
  const { shown, ...more } = useFew(contacts, MOST_PEOPLE)
  return (
    <Panel title={text.customer.contacts}>
      {contacts.length === 0 && <p className={styles.quiet}>{text.customer.noContacts}</p>}
      <ul className={styles.list}>
        {shown.map((contact) => (
          <li key={contact.id}>
            <PersonLine
              id={contact.id}
              name={contact.name}
              second={contact.jobTitle || text.functions[contact.function]}
              third={contact.jobTitle && text.functions[contact.function]}
              end={<MailLink contact={contact} />}
            />
          </li>
        ))}
      </ul>
      <MoreButton {...more} />
    </Panel>
  )
}

function MailLink({ contact }: { contact: ContactView }) {
  const styles = useContactsCardStyles()
  const text = useText().customer
  if (!contact.email) return null
  return (
    <Link
      href={`mailto:${encodeURIComponent(contact.email)}`}
      target="_blank"
      rel="noreferrer"
      className={styles.mail}
      aria-label={text.mail(contact.name)}
      title={contact.email}
    >
      <Mail20Regular />
    </Link>
  )
}
