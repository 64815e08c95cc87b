import { scopesOf } from '../people/employee.ts'
import type { PeopleStore } from '../people/ports.ts'
import { sameAnswers } from './answers.ts'
import { asContact, asVisitor, oneLine } from './draft-visit.ts'
import type { SeenEvent } from './ports.ts'
import { sameSlot, slotOf } from './slot.ts'
import type { SlotNeeds } from './take-slot.ts'
import type { Visit, VisitContact, VisitEmployee } from './visit.ts'
import { wayIn } from './way-in.ts'

export type SeenNeeds = SlotNeeds &
  Pick<PeopleStore, 'contacts' | 'emails' | 'employees'> & {
    /** Where links to a meeting may lead. */
    meetingHosts: readonly string[]
    /** What stands in the place of the name of somebody who was erased (6.4). */
    erasedWord: string
  }
type Coming = { employees: VisitEmployee[]; contacts: VisitContact[]; scopes: string[] }

/** How many addresses that a visit does not know are looked up. */
const MOST_STRANGERS = 20

/**
 * A visit as its event says: when it is, what it is called and how one joins it, who of ours and of the customer's is
 * invited, and what they said.
 */
export const asSeen =
  (needs: SeenNeeds) =>
  async (visit: Visit, event: SeenEvent): Promise<Visit> => {
    const people = await peopleOf(needs, visit, event)
    const subject = subjectOf(needs, visit, event)
    const way = wayIn(visit, event, needs.meetingHosts)
    const isSame =
      sameSlot(visit, event) &&
      !people &&
      sameAnswers(visit.answers, event.answers) &&
      subject === visit.subject &&
      way.joinUrl === visit.joinUrl
    return isSame ? visit : { ...visit, ...slotOf(event), ...people, ...way, subject, answers: event.answers }
  }

/** What it is called. A name that was erased here, and still stands in the calendar, does not come back (6.4). */
function subjectOf({ erasedWord }: SeenNeeds, { subject }: Visit, event: SeenEvent): string {
  return subject.includes(erasedWord) ? subject : oneLine(event.subject) || subject
}

/** Who takes part by now; undefined where nobody came or went, or where we are about to invite others ourselves. */
async function peopleOf(needs: SeenNeeds, visit: Visit, event: SeenEvent): Promise<Coming | undefined> {
  if (visit.inviting) return undefined
  const asked = new Set(event.attendees.map(({ email }) => email))
  const isAsked = ({ email }: { email: string }) => asked.has(email.toLowerCase())
  const ours = visit.employees.filter((one) => one.employeeId === visit.organiserId || isAsked(one))
  const theirs = visit.contacts.filter(isAsked)
  const known = [visit.organiserEmail, ...[...visit.employees, ...visit.contacts].map(({ email }) => email)]
  const isKnown = new Set(known.map((email) => email.toLowerCase()))
  const strangers = event.attendees.filter(({ email }) => !isKnown.has(email)).slice(0, MOST_STRANGERS)
  const more = await found(needs, visit, strangers)
  // A visit is one of ours with one of theirs: the last of either side stays, whatever the calendar says.
  const employees = orAsBefore([...ours, ...more.employees], visit.employees)
  const contacts = orAsBefore([...theirs, ...more.contacts], visit.contacts)
  if (employees === visit.employees && contacts === visit.contacts) return undefined
  return { employees, contacts, scopes: [...new Set([...visit.scopes, ...more.scopes])] }
}

/** The same list where nothing changed in it, and where nobody would be left. */
function orAsBefore<T>(now: T[], before: T[]): T[] {
  const isSame = now.length === before.length && now.every((one, at) => one === before[at])
  return isSame || now.length === 0 ? before : now
}

/** Addresses that are ours or of the customer; all others are guests of somebody else. */
async function found(needs: SeenNeeds, { customerId }: Visit, strangers: SeenEvent['attendees']) {
  const coming: Coming = { employees: [], contacts: [], scopes: [] }
  for (const { email, required } of strangers) {
    const known = (await needs.emails.get({ kind: 'email', email }))?.value
    if (known?.kind === 'employee') {
      const employee = (await needs.employees.get({ employeeId: known.id }))?.value
      if (!employee || employee.leftOn) continue
      coming.employees.push({ ...asVisitor(employee), role: 'participant', required })
      coming.scopes.push(...scopesOf(employee))
    }
    if (known?.kind !== 'contact' || known.customerId !== customerId) continue
    const contact = (await needs.contacts.get({ customerId, contactId: known.id }))?.value
    if (contact && !contact.leftOn) coming.contacts.push({ ...asContact(contact), required })
  }
  return coming
}
