import { ok } from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import type { VisitView } from '../../src/contract/visits.ts'
import type { LedgerEntry } from '../../src/sandbox/ledger.ts'
import { at, found } from '../small-company.ts'
import { type Answer, type World, type WorldOptions, world } from '../world.ts'

/** A Tuesday, three weeks after the world begins; half past three in Lisbon. */
export const START = '2026-11-24T15:30:00.000Z'
export const END = '2026-11-24T16:15:00.000Z'
export const INES = 'ines@larkspur.example'
export const PAUL = 'paul@larkspur.example'

export type CalendarEvent = {
  id: string
  subject: string
  start: string
  end: string
  timeZone: string
  isOrganizer: boolean
  organizer: { email: string }
  attendees: { email: string; required: boolean }[]
  joinUrl: string | null
  body: string
  cancelled: boolean
  iCalUId: string
}
export type Mail = {
  kind: string
  from: { email: string }
  subject: string
  body: string
  joinUrl: string | null
  event: { start: string; end: string; timeZone: string; iCalUId: string } | null
}
export type Problem = { status: number; reason: string; detail: string }
type Who = { name: string; required?: boolean }

/** The small company, with the ids that booking needs. */
export async function visitWorld(options: WorldOptions = {}) {
  // Tests book many visits with the same two contacts; how many is good is another matter (1.6).
  const here = await world({ ...options, settings: { APPROACHES_A_MONTH: '100', ...options.settings } })
  await found(here)
  const { body } = await here.get<{ customers: { id: string; name: string }[] }>(
    at('berta'),
    '/api/customers',
  )
  const customerId = body.customers.find(({ name }) => name === 'Larkspur Dairy')?.id ?? ''
  const known = await here.get<{ contacts: { id: string; name: string }[] }>(
    at('berta'),
    `/api/customers/${customerId}/contacts`,
  )
  const contactIds = known.body.contacts.map(({ id }) => id)
  const people = new Map((await here.people()).map(({ email, id }) => [email, id]))
  ok(contactIds.length === 2)

  /** Ben of Logistics books with Berta of Management and Eve of Finance, unless said otherwise. */
  const book = (more: Record<string, unknown> = {}, by = 'ben'): Promise<Answer<VisitView & Problem>> =>
    here.post(at(by), '/api/visits', {
      ...{ customerId, contactIds, start: START, minutes: 45 },
      employees: who(['ben', 'berta', 'eve'].map((name) => ({ name }))),
      ...more,
    })
  const who = (names: readonly Who[]) =>
    names.map(({ name, required = true }) => ({ employeeId: people.get(at(name)), required }))
  return {
    ...here,
    ...{ customerId, contactIds, who, book },
    move: (by: string, id: string, body: object) =>
      here.post<VisitView & Problem>(at(by), `/api/visits/${id}/move`, body),
    cancel: (by: string, id: string, comment = '') =>
      here.post<VisitView & Problem>(at(by), `/api/visits/${id}/cancel`, { comment }),
    visit: async (id: string) => (await here.get<VisitView>(at('berta'), `/api/visits/${id}`)).body,
    events: async (email: string) =>
      (await here.control<CalendarEvent[]>('GET', `/calendars/${email}`)).body.filter(
        ({ cancelled }) => !cancelled,
      ),
    mail: async (email: string) => (await here.control<Mail[]>('GET', `/mail/${email}`)).body,
    /** The creates that reached Graph, in order. */
    creates: async () => (await here.ledger('graph')).filter(isCreate),
  }
}
export type VisitWorld = Awaited<ReturnType<typeof visitWorld>>

const isCreate = ({ method, path }: LedgerEntry) => method === 'POST' && /\/events$/.test(path)

/** Waits until something is so; the queue works by real time. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (await holds()) return
    await pause(200)
  }
  throw new Error('it never came true')
}

export type { World }
