import { Badge, Link } from '@fluentui/react-components'
import { Mail20Regular, PersonProhibited16Regular, Warning16Regular } from '@fluentui/react-icons'
import type { ComponentType, ReactNode } from 'react'
import type { CustomerPage } from '../../src/contract/overview.ts'
import type { ApproachedContact, ContactView, Person } from '../../src/contract/people.ts'
import { useText } from '../parts/language.ts'
import { MoreButton } from '../parts/more-button.tsx'
import { Panel } from '../parts/panel.tsx'
import { PersonLine } from '../parts/person-line.tsx'
import { useDays } from '../parts/use-days.ts'
import { useFew } from '../parts/use-few.ts'
import { useContactsCardStyles } from './contacts-card.styles.ts'
import { useCustomerPageStyles } from './customer-page.styles.ts'
import { LeftContactsCard } from './left-contacts-card.tsx'

const MOST_PEOPLE = 6

/** What the card leaves to check-ins: the buttons that log a conversation with somebody, or with whomever is chosen. */
export type Logs = ComponentType<{
  contacts: readonly Pick<Person, 'id' | 'name'>[]
  place: string
  narrow: boolean
  children: (log: (contact?: Pick<Person, 'id' | 'name'>) => ReactNode) => ReactNode
}>

/** And to privacy: the way to note that somebody wants no more calls and invitations. */
export type Objection = ComponentType<{ customerId: string; contact: ApproachedContact }>

type Props = { customer: CustomerPage; LogsCard: Logs; ObjectionCard: Objection }
/** The people we know at this customer, and how often all of us together approach each this month (1.6). */
export function ContactsCard({ customer, LogsCard, ObjectionCard }: Props) {
  const { contacts, mostApproaches: most } = customer
  const styles = useCustomerPageStyles()
  const text = useText()
  const { shown, ...more } = useFew(contacts, MOST_PEOPLE)
  return (
    <Panel title={text.customer.contacts} hint={contacts.length > 0 ? text.alarms.approachesHint : undefined}>
      {contacts.length === 0 && <p className={styles.quiet}>{text.customer.noContacts}</p>}
      <LogsCard place={customer.id} contacts={contacts} narrow>
        {(log) => (
          <>
            <ul className={styles.list}>
              {shown.map((contact) => (
                <li key={contact.id}>
                  <PersonLine
                    id={contact.id}
                    name={contact.name}
                    second={contact.jobTitle || text.functions[contact.function]}
                    third={
                      contact.objectedOn ? (
                        <Objected on={contact.objectedOn} />
                      ) : (
                        contact.jobTitle && text.functions[contact.function]
                      )
                    }
                    badge={!contact.objectedOn && <Approaches contact={contact} most={most} />}
                    end={
                      <>
                        {log(contact)}
                        {!contact.objectedOn && <MailLink contact={contact} />}
                        <ObjectionCard customerId={customer.id} contact={contact} />
                      </>
                    }
                  />
                </li>
              ))}
            </ul>
            <MoreButton {...more} />
            {contacts.length > 0 && <div>{log()}</div>}
          </>
        )}
      </LogsCard>
      <LeftContactsCard id={customer.id} left={customer.left} />
    </Panel>
  )
}

/** Over the most it is marked with words and a sign, not by colour alone. */
function Approaches({ contact: { approaches }, most }: { contact: ApproachedContact; most: number }) {
  const styles = useContactsCardStyles()
  const text = useText().alarms
  const words = text.approaches(approaches, most)
  if (approaches <= most) return <span className={styles.approaches}>{words}</span>
  return (
    <Badge appearance="tint" color="warning" icon={<Warning16Regular />} className={styles.over}>
      {text.over(words)}
    </Badge>
  )
}

function Objected({ on }: { on: string }) {
  const styles = useContactsCardStyles()
  const text = useText().objection
  const say = useDays()
  return (
    <span className={styles.objected}>
      <PersonProhibited16Regular aria-hidden />
      {text.since(say(on))}
    </span>
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
