import { meetingLinkIn } from '../../contract/meeting-link.ts'
import { MORE_THAN_CONTACTS } from '../../contract/words.ts'
import { inParallel } from '../in-parallel.ts'
import type { Contact } from '../people/customer.ts'
import { type Employee, scopesOf } from '../people/employee.ts'
import type { PeopleStore } from '../people/ports.ts'
import { type LoadNeeds, oftenApproached } from './often-approached.ts'
import { slotFrom } from './slot.ts'
import { timeRefusal } from './time-refusal.ts'
import type { Visit, VisitContact, VisitEmployee } from './visit.ts'
import type { Invitation } from './visit-event.ts'
import { refused, type VisitDone, type VisitRefusal } from './visit-refusal.ts'
import type { WantedVisit } from './wanted-visit.ts'

export type DraftNeeds = Pick<PeopleStore, 'customers' | 'contacts' | 'employees'> &
  LoadNeeds & {
    now: () => string
    newToken: () => string
    invitation: Invitation
    /** Where pasted links to a meeting may lead. */
    meetingHosts: readonly string[]
  }

/**
 * The visit that somebody wants, as it would be booked; or why it may not be. Its contacts are approached at `moments`,
 * which are more where they are asked first (1.6). Reads only.
 */
export const draftVisit =
  (needs: DraftNeeds) =>
  async (
    organiserId: string,
    visitId: string,
    wanted: WantedVisit,
    moments: readonly string[] = [wanted.start],
  ): Promise<VisitDone> => {
    const token = needs.newToken()
    const { customerId } = wanted
    const [organiser, customer, contacts, employees] = await Promise.all([
      needs.employees.get({ employeeId: organiserId }),
      needs.customers.get({ customerId }),
      inParallel([...new Set(wanted.contactIds)], (contactId) =>
        needs.contacts.get({ customerId, contactId }),
      ),
      inParallel(distinct(wanted.employees), async (one) => ({
        ...one,
        profile: (await needs.employees.get(one))?.value,
      })),
    ])
    if (!organiser || organiser.value.leftOn) return refused({ code: 'not an employee' })
    if (!customer) return refused({ code: 'customer unknown' })
    const link = wanted.meetingLink && meetingLinkIn(wanted.meetingLink, needs.meetingHosts)
    if (wanted.meetingLink && !link) return refused({ code: 'meeting link', hosts: [...needs.meetingHosts] })
    const theirs = contacts.map((stored) => stored?.value)
    const ours = employees.map(({ profile }) => profile)
    const refusal =
      peopleRefusal(theirs, ours) ??
      timeRefusal(wanted.start, needs.now()) ??
      mixRefusal(present(theirs), present(ours), wanted) ??
      (await loadRefusal(needs, present(theirs), wanted, moments))
    if (refusal) return refused(refusal)
    const draft: Visit = {
      ...{ id: visitId, customerId, customerName: customer.value.name },
      kind: theirs.length === 1 && ours.length === 1 ? 'one to one' : 'visit',
      subject: oneLine(wanted.subject ?? ''),
      agenda: wanted.agenda ?? '',
      ...{ organiserId, organiserName: organiser.value.name, organiserEmail: organiser.value.email },
      ...slotFrom(wanted.start, wanted.minutes),
      timeZone: organiser.value.timeZone,
      employees: employees.flatMap(({ profile, role, required }) =>
        profile ? { ...asVisitor(profile), role, required } : [],
      ),
      contacts: present(theirs).map((one) => ({
        ...asContact(one),
        required: !wanted.optionalIds?.includes(one.id),
      })),
      quorum: [...(wanted.quorum ?? [])],
      meetingLink: link || null,
      scopes: [...new Set(present(ours).flatMap(scopesOf))],
      ...{ state: 'booking', reason: null, cancelNote: null, eventId: null, iCalUId: null, joinUrl: null },
      unfinished: { step: 'book', token, looked: false, tried: 0, before: null },
      inviting: null,
      ...{ answers: null, movedAt: null },
      bookedAt: needs.now(),
      revision: 1,
    }
    const subject = draft.subject || oneLine(needs.invitation(draft, organiser.value.locale).subject)
    return { ok: true, visit: { ...draft, subject } }
  }

function peopleRefusal(
  contacts: readonly (Contact | undefined)[],
  employees: readonly (Employee | undefined)[],
): VisitRefusal | undefined {
  if (contacts.includes(undefined)) return { code: 'contact unknown' }
  if (employees.includes(undefined)) return { code: 'employee unknown' }
  const contact = contacts.find((one) => one?.leftOn)
  if (contact) return { code: 'contact left', name: contact.name }
  const objecting = contacts.find((one) => one?.objectedOn)
  if (objecting) return { code: 'contact objected', name: objecting.name }
  const employee = employees.find((one) => one?.leftOn)
  return employee && { code: 'employee left', name: employee.name }
}

/** Several employees come from several departments; one alone is enough for a talk (2.9, 3.1). */
function mixRefusal(
  contacts: readonly Contact[],
  employees: readonly Employee[],
  { confirmed, agreed }: WantedVisit,
): VisitRefusal | undefined {
  const [department, another] = new Set(employees.map((one) => one.department))
  if (employees.length > 1 && another === undefined && !agreed)
    return { code: 'one department', department: department ?? '' }
  if (employees.length > contacts.length + MORE_THAN_CONTACTS && !confirmed)
    return { code: 'too many', employees: employees.length, contacts: contacts.length }
  return undefined
}

/** Who is approached often enough already is not approached by mistake (1.6). */
async function loadRefusal(
  needs: DraftNeeds,
  contacts: readonly Contact[],
  { customerId, confirmed }: WantedVisit,
  moments: readonly string[],
): Promise<VisitRefusal | undefined> {
  if (confirmed) return undefined
  const often = await oftenApproached(needs)({ customerId, contacts, moments })
  const names = often.map(({ name }) => name)
  return names.length > 0 ? { code: 'often approached', names, most: needs.approachesAMonth } : undefined
}

function distinct<T extends { employeeId: string }>(employees: readonly T[]): T[] {
  return [...new Map(employees.toReversed().map((one) => [one.employeeId, one])).values()].reverse()
}

const present = <T>(items: readonly (T | undefined)[]): T[] => items.flatMap((item) => item ?? [])
export const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim()

export const asVisitor = (one: Employee): Omit<VisitEmployee, 'role' | 'required'> => ({
  ...{ employeeId: one.id, name: one.name, email: one.email, jobTitle: one.jobTitle },
  ...{ function: one.function, department: one.department, timeZone: one.timeZone },
})
export const asContact = (one: Contact): VisitContact => ({
  ...{ contactId: one.id, name: one.name, email: one.email, jobTitle: one.jobTitle },
  ...{ function: one.function, timeZone: one.timeZone },
})
