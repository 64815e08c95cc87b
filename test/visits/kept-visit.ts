import { change } from '../../src/domain/store.ts'
import type { Visit } from '../../src/domain/visits/visit.ts'
import { type AskingWorld, mail } from '../checkins/asking-world.ts'

/** A Tuesday at half past four in Amsterdam. */
export const START = '2026-11-24T15:30:00.000Z'
export const END = '2026-11-24T16:15:00.000Z'
export const JOIN = 'https://teams.microsoft.com/l/meetup-join/1'

/** A booked visit as its row keeps it, with no event in any calendar: of these people with the contact of the first. */
export async function keepVisit(here: AskingWorld, names: readonly string[]): Promise<Visit> {
  const [first = ''] = names
  const { contactId, contactName, customerId, customerName } = await here.pairOf(first)
  const job = { jobTitle: 'Buyer', function: 'procurement', timeZone: 'Europe/Amsterdam' } as const
  const visit: Visit = {
    ...{ id: `${customerId}.1`, customerId, customerName, kind: 'visit', subject: 'Plans', agenda: '' },
    ...{ organiserId: here.idOf(first), organiserName: first, organiserEmail: mail(first) },
    ...{ start: START, end: END, timeZone: 'Europe/Amsterdam', quorum: null, scopes: [] },
    employees: names.map((name) => ({
      ...{ employeeId: here.idOf(name), name, email: mail(name), ...job, department: 'Sales' },
      ...{ role: 'participant', required: true },
    })),
    contacts: [{ contactId, name: contactName, email: 'contact@guest.example', ...job }],
    ...{
      state: 'booked',
      reason: null,
      cancelNote: null,
      eventId: null,
      iCalUId: null,
      joinUrl: JOIN,
      unfinished: null,
    },
    ...{ inviting: null, answers: null, movedAt: null, meetingLink: null, revision: 1 },
    bookedAt: '2026-11-16T09:00:00.000Z',
  }
  await here.ports.visits.insert({ customerId, visitId: visit.id }, visit)
  return visit
}

/** Changes a kept visit, and has what follows from it written down as a change of the product's own has. */
export async function changeKept(here: AskingWorld, visit: Visit, more: Partial<Visit>): Promise<void> {
  const key = { customerId: visit.customerId, visitId: visit.id }
  await change(
    here.ports.visits,
    key,
    (there) => there && { ...there, ...more, revision: there.revision + 1 },
  )
  await here.app.copyFact({ kind: 'visit', ...key })
}
