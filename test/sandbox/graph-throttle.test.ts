import assert from 'node:assert/strict'
import { createMailboxThrottle } from '../../src/sandbox/graph/mailbox-throttle.ts'
import { BO, CY, type GraphTown, graphTown } from './graph-town.ts'

describe('the throttling of Graph', () => {
  let town: GraphTown
  /** Calls to mailboxes are answered when this is. */
  let open = Promise.withResolvers<void>()
  /** How many calls to mailboxes were let in so far. */
  let entered = 0
  const path = (email: string) => `/users/${email}/events`
  before(async () => {
    open.resolve()
    const takes = () => {
      entered++
      return open.promise
    }
    town = await graphTown({ takes })
  })
  after(() => town.stop())

  it('takes four calls at once for one app and one mailbox, and refuses the fifth for a moment', async () => {
    open = Promise.withResolvers<void>()
    const token = await town.appToken()
    const calls = Array.from({ length: 5 }, () => town.call('GET', `/v1.0${path(BO)}`, token))
    const refused = await Promise.race(calls)
    assert.deepEqual([refused.status, refused.body.error.code], [429, 'ApplicationThrottled'])
    assert.match(refused.body.error.message, /MailboxConcurrency/)
    assert.ok(Number(refused.headers.get('retry-after')) >= 1)
    open.resolve()
    const statuses = (await Promise.all(calls)).map(({ status }) => status)
    assert.deepEqual(statuses.sort(), [200, 200, 200, 200, 429])
    assert.equal((await town.asApp('GET', path(BO))).status, 200)
  })

  /** Calls of which none is answered while four to Bo's mailbox by the app are open; what the others came to. */
  async function whileFull(others: (app: string) => Promise<{ status: number }>[]): Promise<number[]> {
    open = Promise.withResolvers<void>()
    const app = await town.appToken()
    const inside = entered
    const full = Array.from({ length: 4 }, () => town.call('GET', `/v1.0${path(BO)}`, app))
    // A fifth that overtook one of them would wait for ever.
    while (entered < inside + 4) await new Promise((resolve) => setImmediate(resolve))
    assert.equal((await town.call('GET', `/v1.0${path(BO)}`, app)).status, 429)
    const before = town.ledger.list('graph').length
    const asked = others(app)
    while (town.ledger.list('graph').length < before + asked.length)
      await new Promise((resolve) => setImmediate(resolve))
    // Whoever came before this one has been let through or refused.
    await town.asApp('GET', `/users/${CY}`)
    open.resolve()
    const statuses = (await Promise.all(asked)).map(({ status }) => status)
    assert.deepEqual(new Set((await Promise.all(full)).map(({ status }) => status)), new Set([200]))
    return statuses
  }

  it('counts other mailboxes, and another app, apart', async () => {
    const own = await town.tokenOf(BO)
    const statuses = await whileFull((app) => [
      ...Array.from({ length: 3 }, () => town.call('GET', `/v1.0${path(CY)}`, app)),
      ...Array.from({ length: 3 }, () => town.call('GET', '/v1.0/me/events', own)),
    ])
    assert.deepEqual(statuses, [200, 200, 200, 200, 200, 200])
  })

  it('does not count calls to the directory', async () => {
    const statuses = await whileFull(() => [town.asApp('GET', `/users/${BO}`)])
    assert.deepEqual(statuses, [200])
  })

  it('fails on demand as Graph does, with the code asked for', async () => {
    town.faults.add({ target: 'graph', path: '/events', status: 503, retryAfter: 2, times: 1 })
    town.faults.add({ target: 'graph', path: '/events', status: 403, code: 'ErrorAccountSuspend', times: 1 })
    const [busy, suspended] = [await town.bo('GET', '/me/events'), await town.bo('GET', '/me/events')]
    assert.deepEqual(
      [busy.status, busy.body.error.code, busy.headers.get('retry-after')],
      [503, 'ServiceNotAvailable', '2'],
    )
    assert.deepEqual([suspended.status, suspended.body.error.code], [403, 'ErrorAccountSuspend'])
  })

  it('keeps what was sent in the ledger, as it was sent', async () => {
    await town.bo('POST', '/me/events', { subject: 'No times' })
    const entry = town.ledger.list('graph').at(-1)
    assert.deepEqual(
      [entry?.method, entry?.path, entry?.status, entry?.body],
      ['POST', '/v1.0/me/events', 400, { subject: 'No times' }],
    )
  })
})

describe('a mailbox that was called 10,000 times in ten minutes', () => {
  it('refuses the next call, and says when to come again', async () => {
    const throttle = createMailboxThrottle()
    const call = () => throttle('app', 'box', async () => ({ status: 200 }))
    for (let i = 0; i < 10_000; i++) assert.equal((await call()).status, 200)
    const refused = await call()
    assert.equal(refused.status, 429)
    const seconds = Number(refused.headers?.['retry-after'])
    assert.ok(seconds > 500 && seconds <= 600)
    assert.equal((await throttle('app', 'other', async () => ({ status: 200 }))).status, 200)
  })
})
