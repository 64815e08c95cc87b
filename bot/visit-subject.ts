import { isNobody } from '../src/contract/nobody.ts'
import type { Visit } from '../src/domain/visits/visit.ts'
import type { Texts } from '../src/text/en.ts'
import { textsFor } from '../src/text/texts.ts'

type Called = Pick<Visit, 'subject' | 'organiserId'> & Unnamed
type Unnamed = Pick<Visit, 'customerName' | 'organiserName'> & {
  kind?: Visit['kind']
  employees: readonly { name: string }[]
  contacts: readonly { name: string }[]
}

/**
 * What a visit is called, or a question about one. The words of whoever booked it went with them when they were erased
 * (6.4); then it is called as one of which nobody said anything.
 */
export const subjectOf = ({ subject, organiserId, ...visit }: Called): string =>
  isNobody(organiserId) ? unnamedSubject(textsFor('en'), visit) : subject

/** What a visit is called where nobody says anything: by its customer, and a talk by its two people. */
export function unnamedSubject({ visits }: Texts, visit: Unnamed): string {
  const { kind, customerName, organiserName, employees, contacts } = visit
  const { talkSubject, subject } = visits.proposal
  if (kind !== 'one to one') return subject(customerName)
  return talkSubject(employees[0]?.name ?? organiserName, contacts[0]?.name ?? customerName)
}
