import { Badge } from '@fluentui/react-components'
import type { VisitView } from '../../src/contract/visits.ts'
import type { InvitationAnswer } from '../../src/contract/words.ts'
import { useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { PersonLine } from '../parts/person-line.tsx'
import { cityOf } from '../parts/times.ts'
import { byDepartment } from './rule.ts'
import { useCounterparts } from './use-brief.ts'
import { useVisitPageStyles } from './visit-page.styles.ts'

/** Who is who: ours by department, with what they do there, and theirs; or the departments, where nobody is named. */
export function WhoCard({ visit }: { visit: VisitView }) {
  return visit.named ? <People visit={visit} /> : <Departments visit={visit} />
}

/** A visit of others that is over, where only groups are shown (6.2). */
function Departments({ visit: { employees, customerName } }: { visit: VisitView }) {
  const styles = useVisitPageStyles()
  const text = useText().visits
  return (
    <Panel title={text.who}>
      <h3 className={styles.subtitle}>{text.ours}</h3>
      <ul className={styles.list}>
        {employees.map(({ department }) => (
          <li key={department}>{department}</li>
        ))}
      </ul>
      <p className={styles.quiet}>{text.notNamed(customerName)}</p>
    </Panel>
  )
}

function People({ visit }: { visit: VisitView }) {
  const styles = useVisitPageStyles()
  const text = useText()
  const { employees, contacts, customerName } = visit
  const counterpartOf = useCounterparts(visit)
  return (
    <Panel title={text.visits.who} hint={text.visits.peopleCount(employees.length, contacts.length)}>
      <h3 className={styles.subtitle}>{text.visits.theirs(customerName)}</h3>
      <ul className={styles.list}>
        {contacts.map((person) => (
          <li key={person.id}>
            <PersonLine
              id={person.id}
              name={person.name}
              second={jobAnd(person.jobTitle, text.functions[person.function], text.person.at)}
              third={<Third city={cityOf(person.timeZone)} counterparts={counterpartOf(person.id)} />}
              badge={
                <>
                  <OptionalBadge person={person} />
                  <AnswerBadge answer={person.answer} />
                </>
              }
            />
          </li>
        ))}
      </ul>
      <h3 className={styles.subtitle}>{text.visits.ours}</h3>
      {byDepartment(employees).map(({ department, people }) => (
        <div key={department}>
          <h4 className={styles.department}>{department}</h4>
          <ul className={styles.list}>
            {people.map((person) => (
              <li key={person.id}>
                <PersonLine
                  ours={!person.left}
                  id={person.id}
                  name={person.name}
                  second={jobAnd(person.jobTitle, text.functions[person.function], text.person.at)}
                  third={counterpartOf(person.id)}
                  badge={
                    <>
                      <RoleBadge person={person} />
                      <AnswerBadge answer={person.answer} />
                    </>
                  }
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Panel>
  )
}

/** Where somebody is, and whose counterpart they are. */
function Third({ city, counterparts }: { city: string; counterparts: string | undefined }) {
  const styles = useVisitPageStyles()
  return (
    <>
      {city}
      {counterparts && <span className={styles.people}>{counterparts}</span>}
    </>
  )
}

const COLOURS = { none: 'subtle', accepted: 'success', tentative: 'warning', declined: 'danger' } as const

/** What somebody said to the invitation. */
function AnswerBadge({ answer }: { answer: InvitationAnswer | undefined }) {
  const text = useText().visits
  if (!answer) return null
  return (
    <Badge appearance={answer === 'none' ? 'outline' : 'tint'} color={COLOURS[answer]}>
      {text.answers[answer]}
    </Badge>
  )
}

function RoleBadge({ person }: { person: VisitView['employees'][number] }) {
  const text = useText().visits
  return (
    <>
      {person.role !== 'participant' && (
        <Badge appearance="tint" color={person.role === 'lead' ? 'brand' : 'informative'}>
          {text.roles[person.role]}
        </Badge>
      )}
      <OptionalBadge person={person} />
    </>
  )
}

/** Of whom the visit can do without. */
function OptionalBadge({ person }: { person: { required: boolean } }) {
  const text = useText().visits
  return person.required ? null : (
    <Badge appearance="outline" color="informative">
      {text.optional}
    </Badge>
  )
}

/** Title and function, once where they are the same word. */
function jobAnd(title: string, job: string, at: (title: string, place: string) => string): string {
  return !title || title === job ? job : at(title, job)
}
