import type { Delivery } from '../../src/domain/checkins/ports.ts'
import { scopesOf } from '../../src/domain/people/employee.ts'
import { change } from '../../src/domain/store.ts'
import type { ReadReport } from '../../src/domain/visits/attendance.ts'
import type { Visit } from '../../src/domain/visits/visit.ts'
import { type Asked, type AskingWorld, askingWorld, mail } from '../checkins/asking-world.ts'

/** A Tuesday; the visit begins at half past four in Amsterdam. */
const DAY = '2026-11-10'
const on = (day: string) => ({ start: `${day}T15:30:00.000Z`, end: `${day}T16:15:00.000Z` })
export const { end: END } = on(DAY)
export type HeldVisit = { here: AskingWorld; visit: Visit }

/**
 * A world in memory in which a visit is over: everybody named takes part, and their counterparts are its contacts;
 * `others` have nothing to do with it. With `meeting` it was in Teams, whose attendance report that reads. It was on `day`,
 * in winter; `delivery` is what Teams answers to the cards about it.
 */
export async function heldVisit(
  people: readonly Asked[],
  others: readonly Asked[] = [],
  meeting?: { joinUrl: string; readReport: ReadReport },
  { day = DAY, delivery }: { day?: string; delivery?: Delivery } = {},
): Promise<HeldVisit> {
  const start = '2026-11-03T09:00:00.000Z'
  const here = await askingWorld({ start, people: [...people, ...others], readReport: meeting?.readReport })
  const [first] = people
  const pairs = await Promise.all(people.map(({ name }) => here.pairOf(name)))
  const { customerId = '', customerName = '' } = pairs[0] ?? {}
  const rest = { jobTitle: 'Buyer', function: 'procurement', timeZone: 'Europe/Amsterdam' } as const
  const visit: Visit = {
    ...{ id: `${customerId}.held`, customerId, customerName, kind: 'visit', subject: 'Plans', agenda: '' },
    ...{ organiserId: here.idOf(first?.name ?? ''), organiserName: first?.name ?? '' },
    organiserEmail: mail(first?.name ?? ''),
    ...{ ...on(day), timeZone: 'Europe/Amsterdam', quorum: null, scopes: [] },
    employees: people.map(({ name, department = 'Sales' }) => ({
      ...{ employeeId: here.idOf(name), name, email: mail(name), ...rest, department },
      ...{ role: 'participant' as const, required: true },
    })),
    contacts: pairs.map(({ contactId, contactName }) => ({
      ...{ contactId, name: contactName, email: `${contactId}@guest.example`, ...rest },
    })),
    ...{ state: 'booked', reason: null, cancelNote: null, eventId: null, iCalUId: null, unfinished: null },
    joinUrl: meeting?.joinUrl ?? null,
    ...{ inviting: null, answers: null, movedAt: null, bookedAt: '2026-11-03T09:00:00.000Z', revision: 1 },
    meetingLink: null,
  }
  const key = { customerId, visitId: visit.id }
  const scopes = await scopesIn(here, visit)
  await change(here.ports.visits, key, () => ({ ...visit, scopes }))
  await here.app.copyFact({ kind: 'visit', ...key })
  await here.passTo(visit.end)
  const usual = here.state.delivery
  here.state.delivery = delivery ?? usual
  await here.app.afterVisit(key)
  await here.settle()
  here.state.delivery = usual
  return { here, visit: { ...visit, scopes } }
}

/** The department of whoever takes part. */
async function scopesIn(here: AskingWorld, { employees }: Visit): Promise<string[]> {
  const rows = await Promise.all(employees.map(({ employeeId }) => here.ports.employees.get({ employeeId })))
  return [...new Set(rows.flatMap((row) => (row ? scopesOf(row.value) : [])))]
}
