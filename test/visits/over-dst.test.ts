import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { Temporal } from 'temporal-polyfill'
import type { SuggestedTime, SuggestedTimes } from '../../src/contract/times.ts'
import type { VisitView } from '../../src/contract/visits.ts'
import { HARBOUR_MILLS, THEIRS } from '../browser/harbour-mills.ts'
import { at } from '../small-company.ts'
import { type VisitWorld, visitWorld } from './visit-world.ts'

/** The Thursday before clocks go back in Europe; in America they do a week later. */
const BEFORE = '2026-10-22T08:00:00.000Z'
/** Between the two changes, and after both. */
const [BETWEEN, AFTER] = ['2026-10-26', '2026-11-03']
const [AMSTERDAM, LISBON, NEW_YORK] = ['Europe/Amsterdam', 'Europe/Lisbon', 'America/New_York']

/** What a clock on the wall of a zone shows at an instant. */
const wall = (instant: string | undefined, zone: string) =>
  Temporal.Instant.from(instant ?? '')
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
const shown = (time: SuggestedTime | undefined, zone: string) =>
  time?.clocks.find(({ timeZone }) => timeZone === zone)?.start ?? ''
const hour = (local: string) => Number(local.slice(11, 13)) + Number(local.slice(14, 16)) / 60

describe('a visit over the days on which clocks change', () => {
  let here: VisitWorld
  let asked: { customerId: string; contactIds: string[]; employees: object[] }
  let chosen: SuggestedTime | undefined
  let visit: VisitView
  before(async () => {
    here = await visitWorld({ now: BEFORE })
    for (const [kind, csv] of Object.entries(HARBOUR_MILLS))
      equal((await here.importCsv(kind as keyof typeof HARBOUR_MILLS, csv)).status, 200)
    const { body } = await here.get<{ customers: { id: string; name: string }[] }>(
      at('ben'),
      '/api/customers',
    )
    const customerId = body.customers.find(({ name }) => name === 'Harbour Mills')?.id ?? ''
    const known = await here.get<{ contacts: { id: string }[] }>(
      at('ben'),
      `/api/customers/${customerId}/contacts`,
    )
    const employees = here.who([{ name: 'berta' }, { name: 'ben' }])
    asked = { customerId, contactIds: known.body.contacts.map(({ id }) => id), employees }
  })
  after(() => here.stop())

  const times = async (from: string) => {
    const days = { from, days: 1 }
    const { body } = await here.post<SuggestedTimes>(at('ben'), '/api/visits/times', { ...asked, ...days })
    return body.times
  }
  /** What everybody has of it in their calendar or mailbox, as an instant. */
  const starts = async () => {
    const events = await Promise.all([at('berta'), at('ben')].map((email) => here.events(email)))
    const mails = await Promise.all(THEIRS.map((email) => here.mail(email)))
    return [
      ...events.map((all) => all.map(({ start }) => start)).map(([start, ...more]) => [start, more.length]),
      ...mails.map((all) => [all.at(-1)?.event?.start, 0]),
    ]
  }

  it('is one event for four people in three zones, at the wall time that each was shown (3.2, 3.4, 3.9)', async () => {
    ;[chosen] = await times(BETWEEN)
    const apart = hour(shown(chosen, AMSTERDAM)) - hour(shown(chosen, NEW_YORK))
    equal(apart, 5, 'six hours before the change, and after both')
    equal(hour(shown(chosen, AMSTERDAM)) - hour(shown(chosen, LISBON)), 1)
    const booked = await here.post<VisitView>(at('ben'), '/api/visits', { ...asked, start: chosen?.start })
    equal(booked.status, 200)
    visit = booked.body
    const creates = await here.creates()
    equal(creates.length, 1)
    const sent = creates[0]?.body as { start: object }
    deepEqual(sent.start, { dateTime: `${shown(chosen, LISBON)}:00`, timeZone: LISBON })
    for (const [start, more] of await starts()) {
      equal(more, 0)
      for (const zone of [AMSTERDAM, LISBON, NEW_YORK])
        equal(wall(String(start), zone), shown(chosen, zone), zone)
    }
  })

  it('has the same moment in its calendar file (3.9)', async () => {
    const path = `/api/visits/${visit.id}/calendar.ics`
    const { body } = await here.get<string>(at('berta'), path)
    match(String(body), new RegExp(`DTSTART:${chosen?.start.replaceAll(/[-:]|\.000/g, '')}`))
  })

  it('is moved over the other change to the wall time shown then (3.5)', async () => {
    const next = (await times(AFTER)).at(-1)
    ok(next)
    equal(hour(shown(next, AMSTERDAM)) - hour(shown(next, NEW_YORK)), 6)
    equal((await here.move('ben', visit.id, { start: next.start })).status, 200)
    for (const [start] of await starts())
      for (const zone of [AMSTERDAM, LISBON, NEW_YORK]) equal(wall(String(start), zone), shown(next, zone))
    equal((await here.creates()).length, 1)
  })
})
