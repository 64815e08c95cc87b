import { deepEqual, equal } from 'node:assert/strict'
import { at } from '../small-company.ts'
import { INES, until, type VisitWorld, visitWorld } from './visit-world.ts'

const AUDIT = { subject: 'Audit', start: '2026-11-25T09:00:00Z', end: '2026-11-25T10:00:00Z', showAs: 'busy' }
const TAKEN = '2026-11-25T09:30:00.000Z'
const FREE = '2026-11-26T10:00:00.000Z'

describe('a second change while the first is under way', () => {
  let here: VisitWorld
  beforeEach(async () => {
    here = await visitWorld()
    await here.control('POST', `/calendars/${at('berta')}`, AUDIT)
  })
  afterEach(() => here.stop())

  const looks = async () => (await here.ledger('graph')).filter(({ path }) => /getSchedule/.test(path)).length
  /** Begins a move to where somebody is not free, and comes back while the calendars are being read. */
  async function slowMove(id: string) {
    await here.fault({ target: 'graph', path: 'getSchedule', delayMs: 1000, times: 1 })
    const before = await looks()
    const moving = here.move('ben', id, { start: TAKEN })
    await until(async () => (await looks()) > before)
    return moving.then((answer) => [answer.status, answer.body.reason])
  }

  it('cancels although a move that began earlier is refused meanwhile (3.5)', async () => {
    const { body: visit } = await here.book()
    await here.fault({ target: 'graph', path: '/cancel$', delayMs: 2500, times: 1 })
    const moving = slowMove(visit.id)
    await until(async () => (await here.ledger('graph')).filter(({ path }) => /getSch/.test(path)).length > 1)
    const cancelled = await here.cancel('ben', visit.id, 'Snow')
    deepEqual([cancelled.status, cancelled.body.state], [200, 'cancelled'])
    equal((await moving)[0], 409)
    equal((await here.visit(visit.id)).state, 'cancelled')
    equal((await here.events(at('eve'))).length, 0)
    equal((await here.book({}, 'berta')).status, 200, 'the slot is free, once')
  })

  it('moves to where the second move asks, although the first is refused meanwhile (3.5)', async () => {
    const { body: visit } = await here.book()
    await here.fault({ target: 'graph', path: '/events/', delayMs: 2500, times: 1 })
    const first = slowMove(visit.id)
    await until(async () => (await looks()) > 1)
    const second = await here.move('ben', visit.id, { start: FREE })
    deepEqual([second.status, second.body.start], [200, FREE])
    deepEqual(await first, [409, 'not free'])
    equal((await here.visit(visit.id)).start, FREE)
    const told = (await here.mail(INES)).map(({ event }) => event?.start)
    deepEqual(told, [visit.start, FREE], 'nobody is told of a time and back')
  })
})
