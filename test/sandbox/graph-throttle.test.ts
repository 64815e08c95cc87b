import assert from 'node:assert/strict'
import { createMailboxThrottle } from '../../src/sandbox/graph/mailbox-throttle.ts'
import { BO, CY, type GraphTown, graphTown } from './graph-town.ts'

describe('the throttling of Graph', () => {
  let town: GraphTown
  /** Calls to mailboxes are answered when this is. */
  let open = Promise.withResolvers<void>()
  const path = (email: string) => `/users/${email}/events`
  before(async () => {
    open.resolve()
    town = await graphTown({ takes: () => open.promise })
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

  it('counts other mailboxes, and another app, apart', async () => {
    const [app, own] = await Promise.all([town.appToken(), town.tokenOf(BO)])
    const three = (address: string, token: string) =>
      Array.from({ length: 3 }, () => town.call('GET', `/v1.0${address}`, token))
    const answers = await Promise.all([
      ...three(path(BO), app),
      ...three(path(CY), app),
      ...three('/me/events', own),
    ])
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]))
  })

  it('does not count calls to the directory', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => town.asApp('GET', `/users/${BO}`)))
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]))
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
