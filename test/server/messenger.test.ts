import { deepEqual, equal } from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { createMessenger, type Leaving } from '../../bot/messenger.ts'
import type { Entry } from '../../bot/pace.ts'
import { until } from '../faults/until.ts'
import { trusted } from '../trusted.ts'

const MESSAGE = { type: 'message', text: 'Did you speak?' }

describe('what leaves for Teams (B1, B2)', () => {
  let teams: Server
  let received = 0
  let connected = 0
  before(async () => {
    teams = createServer(await trusted(), (_, response) => {
      received++
      response.writeHead(201, { 'content-type': 'application/json' })
      response.end('{"id":"1"}')
    })
    teams.on('connection', () => connected++)
    await once(teams.listen(0, '127.0.0.1'), 'listening')
  })
  beforeEach(() => {
    received = 0
    connected = 0
  })
  after(() => {
    teams.close()
    teams.closeAllConnections()
  })
  const send = (leaving: Leaving, entry: () => Promise<Entry>) => {
    const messenger = createMessenger(async () => 'token', { enter: entry, slow: () => {} })
    const serviceUrl = `https://localhost:${(teams.address() as AddressInfo).port}/`
    return messenger.send({ serviceUrl, conversationId: 'a:1' }, MESSAGE, leaving)
  }
  const place = { begin: () => true, end: () => {} }

  it('leaves while there is time', async () => {
    const sent = await send({ patience: 'card', leaveBy: Date.now() + 60_000 }, async () => place)
    deepEqual([sent, received], [{ outcome: 'delivered', activityId: '1' }, 1])
  })

  it('does not leave once its claim has no time left for it, however that came about', async () => {
    const leaveBy = Date.now() + 50
    const sent = await send({ patience: 'card', leaveBy }, async () => {
      await until('its time is over', () => Date.now() > leaveBy)
      return place
    })
    equal(sent.outcome === 'later' && sent.reason, 'claim ran out')
    deepEqual([connected, received], [1, 0], 'it was about to leave')
  })

  it('does not leave when its place is used up by the time that there is a connection', async () => {
    const sent = await send({ patience: 'welcome' }, async () => ({ ...place, begin: () => false }))
    equal(sent.outcome === 'later' && sent.reason, 'claim ran out')
    equal(received, 0)
  })

  it('waits for its place no longer than its claim allows', async () => {
    let waits = Number.POSITIVE_INFINITY
    const messenger = createMessenger(async () => 'token', {
      async enter(_, by) {
        waits = by - performance.now()
        return { waitMs: 1000 }
      },
      slow() {},
    })
    const reference = { serviceUrl: 'https://localhost:9/', conversationId: 'a:1' }
    const sent = await messenger.send(reference, MESSAGE, { patience: 'card', leaveBy: Date.now() - 1 })
    equal(sent.outcome, 'later')
    equal(waits < 0, true)
  })
})
