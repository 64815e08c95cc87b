import { deepEqual, equal } from 'node:assert/strict'
import type { VisitView } from '../../src/contract/visits.ts'
import { at } from '../small-company.ts'
import { until, visitWorld } from '../visits/visit-world.ts'

const BUSY = '2026-11-25T09:00:00.000Z'

describe('an instance that is killed while it looks at calendars', () => {
  it('leaves a booking and a move that are carried out for nobody who is not free (3.2, C12)', async () => {
    await using here = await visitWorld({ processes: true })
    const audit = { subject: 'Audit', start: BUSY, end: '2026-11-25T11:00:00Z', showAs: 'busy' }
    await here.control('POST', `/calendars/${at('berta')}`, audit)
    const { body: moving } = await here.book()
    await here.fault({ target: 'graph', path: '/me/calendar/getSchedule', delayMs: 3000, times: 2 })
    const before = (await here.ledger('graph')).length
    const cutOff = [
      here.book({ start: BUSY, requestId: 'cut off while looking' }).catch(() => undefined),
      here.move('ben', moving.id, { start: '2026-11-25T10:00:00.000Z' }).catch(() => undefined),
    ]
    const looks = async () =>
      (await here.ledger('graph')).slice(before).filter(({ path }) => path.endsWith('getSchedule')).length
    await until(async () => (await looks()) === 2)
    here.kill(0)
    await Promise.all(cutOff)
    const asApp = async () =>
      (await here.ledger('graph')).filter(({ path }) => /users.*getSchedule/.test(path)).length
    await until(async () => (await asApp()) === 2)
    await until(async () => (await here.clock()).settled)
    for (const name of ['ben', 'berta', 'eve'])
      deepEqual(
        (await here.events(at(name))).filter(({ subject }) => subject !== 'Audit').map(({ start }) => start),
        [moving.start],
      )
    equal((await here.visit(moving.id)).start, moving.start)
    const mine = await here.get<{ upcoming: VisitView[] }>(at('ben'), '/api/visits')
    deepEqual(
      mine.body.upcoming.map(({ state, start }) => [state, start]),
      [
        ['booked', moving.start],
        ['failed', BUSY],
      ],
      'its organiser is told',
    )
    const free = await here.book({ start: '2026-11-25T11:00:00Z', minutes: 15 }, 'eve')
    equal(free.status, 200, 'neither holds a slot')
  }).timeout(120_000)
})
