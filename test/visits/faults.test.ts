import { deepEqual, equal, match, ok } from 'node:assert/strict'
import type { VisitView } from '../../src/contract/visits.ts'
import { at } from '../small-company.ts'
import { END, INES, START, until, type VisitWorld, visitWorld } from './visit-world.ts'

const LATER = '2026-11-26T10:00:00.000Z'

describe('booking when Graph fails', () => {
  let here: VisitWorld
  before(async () => {
    here = await visitWorld()
  })
  after(() => here.stop())
  afterEach(() => here.clearFaults())

  const eventsAt = async (start: string, email = at('eve')) =>
    (await here.events(email)).filter((event) => event.start === start)

  it('leaves one event where the answer was lost after the work was done (B9, C12)', async () => {
    const lost = [{ drop: 'after', status: 503 }, { drop: 'after' }, { drop: 'before' }] as const
    for (const [i, how] of lost.entries()) {
      const start = `2026-11-${16 + i}T10:00:00.000Z`
      const before = (await here.creates()).length
      await here.fault({ target: 'graph', path: '/me/events$', times: 1, ...how })
      const { status, body } = await here.book({ start })
      deepEqual([status, body.state], [200, 'booked'])
      ok(body.joinUrl)
      const sent = (await here.creates()).slice(before).map((call) => call.body as { transactionId: string })
      equal(sent.length, 2)
      equal(sent[0]?.transactionId, sent[1]?.transactionId)
      equal((await eventsAt(start)).length, 1)
    }
    equal((await here.mail(INES)).length, lost.length, 'one invitation each')
  })

  it('waits as long as it is asked to, and no longer than makes sense', async () => {
    const start = '2026-11-19T10:00:00Z'
    await here.fault({ target: 'graph', path: '/me/events$', status: 429, retryAfter: 1, times: 1 })
    equal((await here.book({ start })).body.state, 'booked')
    await here.fault({ target: 'graph', path: '/me/events$', status: 429, retryAfter: 3600 })
    const refused = await here.book({ start: '2026-11-20T10:00:00Z' })
    deepEqual([refused.status, refused.body.reason], [503, 'throttled'])
    match(refused.body.detail, /nothing was changed. Try again/)
    await here.clearFaults()
    equal((await here.book({ start: '2026-11-20T10:00:00Z' }, 'eve')).status, 200, 'the slot is free')
  })

  it('refuses while calendars cannot be read, and leaves nothing', async () => {
    const start = '2026-11-23T10:00:00Z'
    await here.fault({ target: 'graph', path: 'getSchedule', drop: 'before' })
    const refused = await here.book({ start })
    deepEqual([refused.status, refused.body.reason], [503, 'unreachable'])
    await here.clearFaults()
    equal((await here.book({ start }, 'berta')).status, 200)
  })

  it('finishes by itself, as the app, what Graph did not confirm (3.4, 6.5)', async () => {
    const request = { requestId: 'in doubt for a while' }
    await here.fault({ target: 'graph', path: '/events$', status: 503, drop: 'after' })
    const { status, body } = await here.book(request)
    deepEqual([status, body.state, body.joinUrl], [200, 'booking', null])
    const rival = await here.book({}, 'berta')
    deepEqual([rival.status, rival.body.reason], [409, 'contact taken'])
    const again = await here.book(request)
    deepEqual([again.status, again.body.id], [200, body.id])
    const waiting = await here.move('ben', body.id, { start: LATER })
    deepEqual([waiting.status, waiting.body.reason], [409, 'being booked'])
    await here.clearFaults()
    await until(async () => (await here.visit(body.id)).state === 'booked')
    equal((await eventsAt(START)).length, 1)
    equal((await here.mail(INES)).filter(({ event }) => event?.start === START).length, 1)
    match((await here.creates()).at(-1)?.path ?? '', /^\/v1\.0\/users\//)
    const mine = await here.get<{ upcoming: { id: string; state: string }[] }>(at('eve'), '/api/visits')
    equal(mine.body.upcoming.find(({ id }) => id === body.id)?.state, 'booked')
  }).timeout(90_000)

  it('finishes a move and a cancellation that Graph did not confirm', async () => {
    const [start, to] = ['2026-12-08T10:00:00.000Z', '2026-12-08T14:00:00.000Z']
    const { body: moving } = await here.book({ start })
    const { body: leaving } = await here.book({ start: '2026-12-09T10:00:00.000Z' })
    await here.fault({ target: 'graph', path: '/events/', drop: 'after', status: 502 })
    const moved = await here.move('ben', moving.id, { start: to })
    deepEqual([moved.status, moved.body.reason], [503, 'in doubt'])
    match(moved.body.detail, /finishes it by itself/)
    const cancelled = await here.cancel('ben', leaving.id, 'Snow')
    deepEqual([cancelled.status, cancelled.body.reason], [503, 'in doubt'])
    await here.clearFaults()
    await until(async () => (await here.visit(moving.id)).start === to)
    await until(async () => (await here.visit(leaving.id)).state === 'cancelled')
    equal((await eventsAt(to)).length, 1)
    equal((await eventsAt('2026-12-09T10:00:00.000Z')).length, 0)
    equal((await here.book({ start }, 'berta')).status, 200, 'the old slot is given back')
  }).timeout(120_000)

  it('lets the organiser repeat a change that the app itself may not finish', async () => {
    const [start, to] = ['2026-12-10T10:00:00.000Z', '2026-12-10T10:15:00.000Z']
    const { body: visit } = await here.book({ start })
    await here.fault({ target: 'graph', path: '/me/events/', drop: 'after', status: 502 })
    await here.fault({ target: 'graph', path: '/users/[^/]+/events/', status: 403 })
    const isTried = async () =>
      (await here.ledger('graph')).some(({ path, fault }) => fault && /users.*events\/./.test(path))
    equal((await here.move('ben', visit.id, { start: to })).body.reason, 'in doubt')
    await until(isTried)
    await here.clearFaults()
    const again = await here.move('ben', visit.id, { start: to })
    deepEqual([again.status, again.body.start], [200, to])
    equal((await eventsAt(to)).length, 1)
  }).timeout(60_000)
})

describe('instances that are killed while they book', () => {
  it('leave one event of each visit in the end, wherever they were (C12)', async () => {
    await using here = await visitWorld({ instances: 2 })
    const points = [
      { path: 'getSchedule', start: START, end: END },
      { path: '/me/events$', start: LATER, end: '2026-11-26T10:45:00.000Z' },
    ]
    const request = (start: string) => ({ requestId: `cut off ${start}`, start })
    const bookings = points.map(async ({ path, start }) => {
      await here.fault({ target: 'graph', path, delayMs: 1500, times: 1 })
      return here.book(request(start)).catch(() => undefined)
    })
    const reached = async ({ path }: { path: string }) =>
      (await here.ledger('graph')).some((call) => new RegExp(path).test(call.path))
    await until(async () => (await Promise.all(points.map(reached))).every(Boolean))
    here.kill(0)
    here.kill(1)
    await Promise.all(bookings)

    const visits = async () => {
      const path = `/api/visits?customerId=${here.customerId}`
      const asked = here.get<{ upcoming: VisitView[] }>(at('ben'), path)
      return (await asked.catch(() => undefined))?.body.upcoming ?? []
    }
    await until(async () => (await visits()).filter(({ state }) => state === 'booked').length === 2)
    for (const name of ['ben', 'berta', 'eve'])
      deepEqual(
        (await here.events(at(name))).map(({ start, end }) => [start, end]),
        points.map(({ start, end }) => [start, end]),
      )
    equal((await here.mail(INES)).length, 2)
    for (const { start } of points) {
      const again = await here.book(request(start))
      deepEqual([again.status, again.body.state], [200, 'booked'])
      ok(again.body.joinUrl)
      const rival = await here.book({ start }, 'berta')
      deepEqual([rival.status, rival.body.reason], [409, 'contact taken'])
    }
  }).timeout(120_000)
})
