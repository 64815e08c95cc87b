import { isNobody } from '../src/contract/nobody.ts'
import type { GuestLanguage } from '../src/contract/words.ts'
import type { Visit } from '../src/domain/visits/visit.ts'
import type { Texts } from '../src/text/en.ts'
import { guestTexts } from '../src/text/guests.ts'
import { LANGUAGES, textsFor } from '../src/text/texts.ts'

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

/** What a guest reads that a meeting is called, and is about: in their language, where nobody wrote anything (3.3). */
export function forGuest<T extends Called & { agenda: string }>(
  called: T,
  language: GuestLanguage,
): { subject: string; agenda: string } {
  const { customerName, organiserName, employees, contacts } = called
  const own = guestTexts(language).meeting
  const all = Object.values(LANGUAGES).map(({ visits }) => visits.proposal)
  const names = [employees[0]?.name ?? organiserName, contacts[0]?.name ?? customerName] as const
  const [subject, agenda] = [subjectOf(called), called.agenda.trim()]
  const isTalk = all.some((words) => words.talkSubject(...names) === subject)
  const isVisit = all.some((words) => words.subject(customerName) === subject)
  return {
    subject: isTalk ? own.talkSubject(...names) : isVisit ? own.subject(customerName) : subject,
    agenda: all.some((words) => words.agenda(customerName) === agenda)
      ? own.agenda(customerName)
      : all.some((words) => words.talkAgenda() === agenda)
        ? own.talkAgenda()
        : called.agenda,
  }
}

/** What a visit is called where nobody says anything: by its customer, and a talk by its two people. */
export function unnamedSubject({ visits }: Texts, visit: Unnamed): string {
  const { kind, customerName, organiserName, employees, contacts } = visit
  const { talkSubject, subject } = visits.proposal
  if (kind !== 'one to one') return subject(customerName)
  return talkSubject(employees[0]?.name ?? organiserName, contacts[0]?.name ?? customerName)
}
