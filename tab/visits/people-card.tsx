import { Checkbox } from '@fluentui/react-components'
import { CheckmarkCircle16Regular, Warning16Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Proposal } from '../../src/contract/visits.ts'
import { Announcement } from '../parts/announcement.tsx'
import { useText } from '../parts/language.ts'
import { useBookVisitStyles } from './book-visit-dialog.styles.ts'
import { ContactRowCard } from './contact-row-card.tsx'
import { withContact, withEmployee } from './draft.ts'
import { EmployeeRowCard } from './employee-row-card.tsx'
import { LoadCard } from './load-card.tsx'
import { OthersCard } from './others-card.tsx'
import { QuorumCard } from './quorum-card.tsx'
import { byDepartment } from './rule.ts'
import type { BookingState } from './use-booking.ts'

type Props = { proposal: Proposal; booking: BookingState }

/** Who takes part: ours by department, theirs, and what the rules say about it (3.1). */
export function PeopleCard({ proposal, booking }: Props) {
  const styles = useBookVisitStyles()
  const text = useText().visits.dialog
  return (
    <section aria-label={text.who} className={styles.side}>
      <Ours proposal={proposal} booking={booking} />
      <Theirs proposal={proposal} booking={booking} />
      <RuleLine booking={booking} />
      <LoadCard booking={booking} />
    </section>
  )
}

function Ours({ proposal, booking: { draft, setDraft, quorums } }: Props) {
  const styles = useBookVisitStyles()
  const text = useText().visits.dialog
  const [all, setAll] = useState(false)
  const taking = new Map(draft.employees.map((part) => [part.employeeId, part]))
  const shown = proposal.employees.filter(({ id, proposed }) => all || proposed || taking.has(id))
  const hidden = proposal.employees.length - shown.length
  return (
    <section aria-label={text.ours}>
      <h3 className={styles.subtitle}>{text.ours}</h3>
      {proposal.employees.length === 0 && <p className={styles.quiet}>{text.noTeam}</p>}
      {byDepartment(shown).map(({ department, people }) => (
        <div key={department} className={styles.group}>
          <h4 className={styles.department}>{department}</h4>
          <ul className={styles.list}>
            {people.map((person) => (
              <EmployeeRowCard
                key={person.id}
                person={person}
                part={taking.get(person.id)}
                onToggle={() => setDraft(withEmployee(draft, proposal, person.id))}
                onChange={setDraft}
                draft={draft}
              />
            ))}
          </ul>
          <QuorumCard
            quorum={quorums.find((one) => one.department === department)}
            draft={draft}
            onChange={setDraft}
          />
        </div>
      ))}
      <OthersCard label={text.addOurs(hidden)} hidden={hidden} all={all} onToggle={() => setAll(!all)} />
    </section>
  )
}

function Theirs({ proposal, booking: { draft, setDraft } }: Props) {
  const styles = useBookVisitStyles()
  const text = useText().visits.dialog
  const [all, setAll] = useState(false)
  const taking = new Set(draft.contactIds)
  const shown = proposal.contacts.filter(({ id, proposed }) => all || proposed || taking.has(id))
  const hidden = proposal.contacts.length - shown.length
  const title = text.theirs(proposal.customerName)
  return (
    <section aria-label={title}>
      <h3 className={styles.subtitle}>{title}</h3>
      {proposal.contacts.length === 0 && <p className={styles.quiet}>{text.noContacts}</p>}
      <ul className={styles.list}>
        {shown.map((person) => (
          <ContactRowCard
            key={person.id}
            person={person}
            most={proposal.mostApproaches}
            taking={taking.has(person.id)}
            onToggle={() => setDraft(withContact(draft, person.id))}
          />
        ))}
      </ul>
      <OthersCard label={text.addTheirs(hidden)} hidden={hidden} all={all} onToggle={() => setAll(!all)} />
    </section>
  )
}

/** What rule 3.1 says about those who are chosen, and the confirmation it may want. */
function RuleLine({ booking: { rule, draft, setDraft } }: Pick<Props, 'booking'>) {
  const styles = useBookVisitStyles()
  const { rules, confirm } = useText().visits.dialog
  const { code, people, contacts, departments } = rule
  const words = {
    fine: () => rules.fine(departments.length, people, contacts),
    talk: () => rules.talk(contacts),
    'no employee': () => rules['no employee'],
    'no contact': () => rules['no contact'],
    'one department': () => rules['one department'](departments[0] ?? ''),
    many: () => rules.many(people, contacts),
  }
  const good = code === 'fine' || code === 'talk'
  const Icon = good ? CheckmarkCircle16Regular : Warning16Regular
  return (
    <div>
      <Announcement>
        <p className={styles.rule}>
          <Icon aria-hidden className={good ? styles.good : styles.warning} />
          {words[code]()}
        </p>
      </Announcement>
      {code === 'many' && (
        <Checkbox
          label={confirm(people)}
          checked={draft.confirmed}
          onChange={(_, data) => setDraft({ ...draft, confirmed: data.checked === true })}
        />
      )}
    </div>
  )
}
