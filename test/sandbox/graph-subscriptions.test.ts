import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { listen } from '../../src/sandbox/listen.ts'
import { at, BO, type GraphTown, graphTown, MEETING } from './graph-town.ts'
import { ANNA } from './stand-ins.ts'

/** In product time, which stands at 10:00 on 9 March 2027. */
const TOMORROW = '2027-03-10T10:00:00.000Z'

describe('subscriptions of Graph', () => {
  let town: GraphTown
  let server: Server
  let url: string
  let answers: 'plain' | 'quoted' | 'late'
  let told: { changeType?: string; clientState?: string; resourceData?: { id: string } }[]
  const wanted = (more: object = {}) => ({
    ...{ changeType: 'updated,deleted', resource: `users/${town.personOf(ANNA).id}/events` },
    ...{ notificationUrl: url, lifecycleNotificationUrl: url, expirationDateTime: TOMORROW },
    ...{ clientState: 'nobody else knows', ...more },
  })
  const subscribe = (more: object = {}) => town.asApp('POST', '/subscriptions', wanted(more))
  before(async () => {
    town = await graphTown()
    server = createServer(async (request, response) => {
      const token = new URL(request.url ?? '', 'http://localhost').searchParams.get('validationToken')
      let body = ''
      for await (const part of request) body += part
      if (token === null) {
        told.push(...JSON.parse(body).value)
        const first = answers === 'late'
        if (first) answers = 'plain'
        response.writeHead(first ? 503 : 202)
        return void response.end()
      }
      const [type, text] =
        answers === 'quoted' ? ['application/json', JSON.stringify(token)] : ['text/plain', token]
      response.writeHead(200, { 'content-type': type })
      response.end(text)
    })
    url = `http://localhost:${await listen(server, 0, 'the port')}/told`
  })
  after(() => {
    server.close()
    town.stop()
  })
  beforeEach(() => {
    answers = 'plain'
    told = []
  })

  for (const [what, more, status, words] of [
    ['an address without TLS', { notificationUrl: 'http://elsewhere.example/' }, 400, /https/],
    ['an end in the past', { expirationDateTime: '2027-03-08T10:00:00Z' }, 400, /past/],
    ['an end after more than a week', { expirationDateTime: '2027-03-17T10:00:00Z' }, 400, /10080 minutes/],
    ['a change that is none', { changeType: 'renamed' }, 400, /change type/],
    ['another resource', { resource: 'groups' }, 501, /not of 'groups'/],
    ['events of nobody', { resource: 'users/nobody/events' }, 404, /invalid/],
    ['an unknown property', { colour: 'red' }, 400, /colour/],
    ['a long secret', { clientState: 'x'.repeat(129) }, 400, /128/],
  ] as const)
    it(`are refused with ${what}`, async () => {
      const refused = await subscribe(more)
      equal(refused.status, status)
      match(refused.body.error.message, words)
    })

  it('are refused where the address does not say the token back as plain text (A10)', async () => {
    answers = 'quoted'
    match((await subscribe()).body.error.message, /validation request failed/)
  })

  it('are refused without the permission, and to a person for the events of others', async () => {
    const token = await town.appToken(['User.Read.All'])
    equal((await town.call('POST', '/v1.0/subscriptions', token, wanted())).status, 403)
    equal((await town.bo('POST', '/subscriptions', wanted())).status, 403)
    const own = await town.bo('POST', '/subscriptions', wanted({ resource: 'me/events' }))
    equal(own.status, 201)
    equal((await town.bo('DELETE', `/subscriptions/${own.body.id}`)).status, 204)
  })

  it('last at least 45 minutes, are put off, and end', async () => {
    const { status, body } = await subscribe({ expirationDateTime: '2027-03-09T10:01:00Z' })
    deepEqual([status, body.expirationDateTime], [201, '2027-03-09T10:45:00.000Z'])
    const path = `/subscriptions/${body.id}`
    const later = await town.asApp('PATCH', path, { expirationDateTime: TOMORROW })
    deepEqual([later.status, later.body.expirationDateTime, later.body.clientState], [200, TOMORROW, null])
    equal((await town.bo('GET', path)).status, 404, 'nobody else sees it')
    equal((await town.asApp('DELETE', path)).status, 204)
    equal((await town.asApp('PATCH', path, { expirationDateTime: TOMORROW })).status, 404)
  })

  it('tell of every change in that mailbox, with the secret, and again when they are not heard', async () => {
    await subscribe()
    answers = 'late'
    const { body } = await town.anna('POST', '/me/events', MEETING)
    await town.anna('PATCH', `/me/events/${body.id}`, { end: at('2027-03-30T11:00:00', 'Europe/Dublin') })
    await town.as(BO)('POST', '/me/events', { ...MEETING, attendees: [] })
    const ofAnna = () => told.filter(({ resourceData }) => resourceData?.id === body.id)
    for (let tries = 0; ofAnna().length < 2 && tries < 500; tries++) await pause(10)
    deepEqual(
      ofAnna().map(({ changeType, clientState }) => [changeType, clientState]),
      [1, 2].map(() => ['updated', 'nobody else knows']),
    )
    ok(!JSON.stringify(told).includes('Together'), 'nothing of the event itself is told')
  })
})
