import { equal, match, ok } from 'node:assert/strict'
import { createServer } from 'node:http'
import { readBody } from '../../src/sandbox/http-body.ts'
import { listen } from '../../src/sandbox/listen.ts'
import { at, found } from '../small-company.ts'
import { type World, world } from '../world.ts'

type Said = { method: string; url: string; token: string | undefined; body: string }

/** What the Playground is on the wire: activities without a token, and an address on this machine for the answers. */
async function fakePlayground() {
  const said: Said[] = []
  const server = createServer(async (request, response) => {
    const body = String(await readBody(request, 1e6))
    said.push({
      ...{ method: request.method ?? '', url: request.url ?? '', body },
      token: request.headers.authorization,
    })
    response.writeHead(201, { 'content-type': 'application/json' })
    response.end('{"id":"1"}')
  })
  const port = await listen(server, 0, 'PORT')
  return { said, port, [Symbol.asyncDispose]: async () => void server.close() }
}

async function message(here: World, email: string, serviceUrl: string, headers: Record<string, string> = {}) {
  const person = here.sandbox.people.byEmail(email)
  return fetch(`${here.sandbox.serviceUrl}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({
      ...{ type: 'message', id: '1', text: 'help', channelId: 'msteams', serviceUrl, locale: 'en-US' },
      timestamp: new Date().toISOString(),
      from: { id: 'user-id-0', name: person?.name, aadObjectId: person?.id },
      recipient: { id: `28:${here.sandbox.secrets.botAppId}` },
      conversation: { id: 'personal-chat', conversationType: 'personal', tenantId: 'another' },
    }),
  })
}

describe('the Agents Playground', () => {
  it('is answered without a token of its own, where it said it listens', async () => {
    await using here = await world({ playground: true })
    await found(here)
    await using playground = await fakePlayground()
    const answer = await message(here, at('cleo'), `http://localhost:${playground.port}/_connector`)
    equal(answer.status, 200)
    const [said] = playground.said
    equal(said?.method, 'POST')
    equal(said?.url, '/_connector/v3/conversations/personal-chat/activities')
    match(said?.body ?? '', /my pairs/)
    equal(said?.token, undefined, 'the service keeps its token')
    ok((await here.ledger('connector')).some(({ path }) => path.startsWith('/playground/')))
  })

  it('keeps nobody from their desk afterwards: their cards are called back', async () => {
    await using here = await world({ now: '2026-11-02T08:00:00.000Z', playground: true })
    await found(here)
    {
      await using playground = await fakePlayground()
      await message(here, at('cleo'), `http://localhost:${playground.port}/_connector`)
    }
    await here.sandbox.callBack(at('cleo'))
    await here.moveTo('2026-11-10T18:00:00.000Z')
    const [card] = (await here.chat(at('cleo'))).slice(-1)
    match(JSON.stringify(card?.attachments), /Did you speak with Paul Girard/)
  })

  it('is nobody when the sandbox was not asked for it', async () => {
    await using here = await world()
    await found(here)
    await using playground = await fakePlayground()
    const answer = await message(here, at('cleo'), `http://localhost:${playground.port}/_connector`)
    equal(answer.status, 401)
    equal(playground.said.length, 0)
  })

  it('must listen on this machine, and a bad token stays a bad token', async () => {
    await using here = await world({ playground: true })
    await found(here)
    await using playground = await fakePlayground()
    for (const address of [
      'http://playground.example:56150/_connector',
      'https://localhost:1/',
      'no address',
    ])
      equal((await message(here, at('cleo'), address)).status, 401, address)
    const forged = { authorization: 'Bearer e30.e30.e30' }
    const local = `http://localhost:${playground.port}/_connector`
    equal((await message(here, at('cleo'), local, forged)).status, 401)
    for (const [name, value] of [
      ['content-type', 'text/plain'],
      ['origin', 'https://page.example'],
    ] as const)
      equal(
        (await message(here, at('cleo'), local, { [name]: value })).status,
        401,
        'no web page is signed for',
      )
    equal(playground.said.length, 0)
    equal((await here.get(at('cleo'), '/api/me')).status, 200, 'everything else passes as it is')
  })
})
