import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { at } from '../small-company.ts'
import { INES, PAUL, until, type VisitWorld, visitWorld } from './visit-world.ts'

const LATER = '2026-11-24T16:00:00.000Z'
const EVERYBODY = [INES, PAUL, at('berta'), at('eve')]

describe('a visit that is booked', () => {
  let here: VisitWorld
  beforeEach(async () => {
    here = await visitWorld()
  })
  afterEach(() => here.stop())

  it('is moved by its organiser, and everybody has the new time, even where it overlaps the old one (3.5)', async () => {
    const { body: visit } = await here.book()
    const moved = await here.move('ben', visit.id, { start: LATER, minutes: 60 })
    equal(moved.status, 200)
    equal(moved.body.start, LATER)
    equal(moved.body.end, '2026-11-24T17:00:00.000Z')
    equal(moved.body.joinUrl, visit.joinUrl)
    for (const name of ['ben', 'berta', 'eve']) {
      const events = await here.events(at(name))
      deepEqual(
        events.map(({ start, end, timeZone }) => [start, end, timeZone]),
        [[LATER, '2026-11-24T17:00:00.000Z', 'Europe/Lisbon']],
      )
      ok(events[0]?.body.includes('Counterpart'), 'the text of the invitation stays')
      equal(events[0]?.joinUrl, visit.joinUrl)
    }
    for (const email of EVERYBODY) equal((await here.mail(email)).at(-1)?.event?.start, LATER)
    const { body } = await here.get<{ upcoming: { start: string }[] }>(at('eve'), '/api/visits')
    equal(body.upcoming[0]?.start, LATER, 'the copies follow')

    const patches = async () => (await here.ledger('graph')).filter(({ method }) => method === 'PATCH')
    deepEqual(Object.keys((await patches())[0]?.body as object).sort(), ['end', 'start'])
    equal((await here.move('ben', visit.id, { start: LATER })).status, 200)
    equal((await patches()).length, 1, 'moving it to where it is asks nothing of Graph')
  })

  it('is not moved to where somebody required is not free, or into the past', async () => {
    const { body: visit } = await here.book()
    const meeting = { subject: 'Audit', start: '2026-11-25T09:00:00Z', end: '2026-11-25T10:00:00Z' }
    await here.control('POST', `/calendars/${at('berta')}`, { ...meeting, showAs: 'oof' })
    const busy = await here.move('ben', visit.id, { start: '2026-11-25T09:30:00Z' })
    deepEqual([busy.status, busy.body.reason], [409, 'not free'])
    match(busy.body.detail, /^Berta Olsen is not free at that time\. Choose another time\.$/)
    const past = await here.move('ben', visit.id, { start: '2026-11-01T09:00:00Z' })
    deepEqual([past.status, past.body.reason], [409, 'too soon'])
    equal((await here.visit(visit.id)).start, visit.start)
    equal((await here.book({ start: '2026-11-25T10:00:00Z', minutes: 15 })).status, 200)
  })

  it('is cancelled with a few words that reach everybody, once (3.5)', async () => {
    const { body: visit } = await here.book()
    const twice = await Promise.all([1, 2].map(() => here.cancel('ben', visit.id, 'Snow on the line')))
    for (const { status, body } of twice) deepEqual([status, body.state], [200, 'cancelled'])
    equal((await here.cancel('ben', visit.id)).status, 200)
    for (const name of ['ben', 'berta', 'eve']) equal((await here.events(at(name))).length, 0)
    for (const email of EVERYBODY) {
      const told = (await here.mail(email)).filter(({ kind }) => kind === 'cancellation')
      equal(told.length, 1)
      match(told[0]?.body ?? '', /Snow on the line/)
    }
    const { body } = await here.get<{ upcoming: unknown[] }>(at('eve'), '/api/visits')
    equal(body.upcoming.length, 0)
    const moved = await here.move('ben', visit.id, { start: LATER })
    deepEqual([moved.status, moved.body.reason], [409, 'cancelled'])
  })

  it('is moved and cancelled by nobody else, and one that does not exist answers the same to all', async () => {
    const { body: visit } = await here.book()
    for (const tried of [
      await here.move('eve', visit.id, { start: LATER }),
      await here.cancel('eve', visit.id),
    ]) {
      deepEqual([tried.status, tried.body.reason], [403, 'not the organiser'])
      match(tried.body.detail, /Ben Okafor booked this visit/)
    }
    for (const id of [visit.id, `${here.customerId}.nothing`])
      deepEqual((await here.move('finn', id, { start: LATER })).body.reason, 'visit unknown')
    equal((await here.visit(visit.id)).state, 'booked')
    const missing = await here.move('ben', `${here.customerId}.nothing`, { start: LATER })
    deepEqual([missing.status, missing.body.reason], [404, 'visit unknown'])
    equal((await here.cancel('ben', 'nothing')).status, 404)
  })

  it('ends in one place when it is moved twice at once, in the calendar and here', async () => {
    const { body: visit } = await here.book()
    const hours = ['09', '11', '13', '15']
    await Promise.all(hours.map((hour) => here.move('ben', visit.id, { start: `2026-11-26T${hour}:00:00Z` })))
    const { start } = await here.visit(visit.id)
    ok(start.startsWith('2026-11-26'))
    for (const name of ['ben', 'berta', 'eve'])
      deepEqual(
        (await here.events(at(name))).map((event) => event.start),
        [start],
      )
  })

  it('ends where it was moved last, though an earlier move reaches the calendar after it', async () => {
    const { body: visit } = await here.book()
    const [early, last] = ['2026-11-26T09:00:00.000Z', '2026-11-27T09:00:00.000Z']
    await here.fault({ target: 'graph', method: 'PATCH', path: '/events/', delayMs: 1000, times: 1 })
    const slow = here.move('ben', visit.id, { start: early })
    const isMoving = async () => (await here.ledger('graph')).some(({ method }) => method === 'PATCH')
    await until(isMoving)
    equal((await here.move('ben', visit.id, { start: last })).body.start, last)
    const overtaken = await slow
    deepEqual([overtaken.status, overtaken.body.reason], [409, 'changed meanwhile'])
    match(overtaken.body.detail, /Look at it again/)
    for (const name of ['ben', 'eve']) equal((await here.events(at(name)))[0]?.start, last)
    equal((await here.book({ start: early }, 'berta')).status, 200, 'nothing is held where it never was')
  })

  it('ends cancelled when it is moved and cancelled at once', async () => {
    const { body: visit } = await here.book()
    await Promise.all([here.move('ben', visit.id, { start: LATER }), here.cancel('ben', visit.id)])
    equal((await here.visit(visit.id)).state, 'cancelled')
    equal((await here.events(at('eve'))).length, 0)
    for (const start of [visit.start, LATER])
      equal((await here.book({ start, minutes: 15 }, 'berta')).status, 200, 'nothing is held')
  })

  it('says so when its event was deleted in Outlook, and can still be cancelled', async () => {
    const { body: visit } = await here.book()
    const [event] = await here.events(at('ben'))
    await until(async () => (await here.clock()).settled)
    await here.fault({ target: 'graph', path: '^/notifications/', drop: 'before' })
    await here.control('DELETE', `/calendars/${at('ben')}/${event?.id}`)
    const moved = await here.move('ben', visit.id, { start: LATER })
    deepEqual([moved.status, moved.body.reason], [409, 'gone'])
    match(moved.body.detail, /Cancel the visit and book a new one/)
    equal((await here.cancel('ben', visit.id)).body.state, 'cancelled')
  })

  it('is not changed once it is over', async () => {
    const { body: visit } = await here.book()
    await here.moveTo('2026-11-25T09:00:00Z')
    for (const tried of [
      await here.move('ben', visit.id, { start: '2026-11-26T09:00:00Z' }),
      await here.cancel('ben', visit.id),
    ])
      deepEqual([tried.status, tried.body.reason], [409, 'over'])
  })
})
