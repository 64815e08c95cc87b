// Over 200 lines because one running service has to survive all of these in turn.
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { examine } from '../../infra/examine.ts'
import { type OperationId, PATHS } from '../../src/contract/paths.ts'
import type { Problem } from '../../src/contract/problem.ts'
import { ROUTES } from '../../src/contract/routes.ts'
import { at, found } from '../small-company.ts'
import { type World, world } from '../world.ts'

type Claims = Record<string, unknown>
const soon = () => Math.floor(Date.now() / 1000) + 600
const unsigned = (header: Claims, claims: Claims) =>
  [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')

describe('the service under attack', () => {
  let here: World
  let activity: Claims
  before(async () => {
    here = await world({ processes: true })
    await found(here)
    const { tenantId } = here.sandbox.secrets
    activity = {
      type: 'message',
      id: '1',
      text: 'hi',
      channelId: 'msteams',
      serviceUrl: `${here.sandbox.tlsUrl}/`,
      from: { id: '29:1', aadObjectId: '11111111-1111-4111-8111-111111111111', name: 'Ada' },
      recipient: { id: '28:bot' },
      conversation: { id: 'a:1', tenantId, conversationType: 'personal' },
      channelData: { tenant: { id: tenantId } },
    }
  }).timeout(60_000)
  after(() => here.stop())

  const post = (path: string, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
    fetch(`${here.sandbox.serviceUrl}${path}`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    })
  const botToken = () => here.sandbox.tokens.forBot(String(activity.serviceUrl))
  const asBot = async (body: string | Uint8Array<ArrayBuffer>, headers = {}) =>
    post('/api/messages', body, { authorization: `Bearer ${await botToken()}`, ...headers })
  const asAda = async () => {
    const ada = here.sandbox.people.byEmail(at('ada'))
    if (!ada) throw new Error('Ada is missing')
    return { authorization: `Bearer ${await here.sandbox.tokens.forTab(ada, false)}` }
  }
  /** The same process as before, and it answers somebody else. */
  const stillThere = async (pids: ReturnType<World['pids']>) => {
    deepEqual(here.pids(), pids)
    equal((await fetch(`${here.sandbox.serviceUrl}/health/live`)).status, 200)
    equal((await here.get(at('ben'), '/api/me')).status, 200)
  }

  it('lets a real activity in', async () => {
    equal((await asBot(JSON.stringify(activity))).status, 200)
  })

  it('is found well by the doctor, but for the pages, which nobody built here (7.2)', async () => {
    const findings = await examine(here.sandbox.serviceUrl, {})
    const wrong = findings.filter((one) => one.wrong !== null && !one.about.includes('tab'))
    deepEqual(wrong, [])
    ok(findings.length > 5)
  })

  const BODIES: [string, () => string | Uint8Array<ArrayBuffer>, Record<string, string>, number][] = [
    ['junk that says it is gzip', () => 'not gzip at all', { 'content-encoding': 'gzip' }, 415],
    ['real gzip', () => new Uint8Array(gzipSync('{}')), { 'content-encoding': 'gzip' }, 415],
    ['20 MB', () => 'x'.repeat(20_000_000), {}, 413],
    ['malformed JSON', () => '{"type":"message"', {}, 400],
    ['an array', () => '[1]', {}, 400],
    ['nothing', () => '', {}, 400],
    ['200,000 brackets', () => '['.repeat(100_000) + ']'.repeat(100_000), {}, 400],
    ['a deep object', () => `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`, {}, 400],
    ['bytes that are no text', () => new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]), {}, 400],
    ['a NUL', () => '\0', {}, 400],
    ['form data', () => 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ]
  for (const [name, body, headers, status] of BODIES) {
    it(`refuses a body of ${name} from Teams, and lives (D1)`, async () => {
      const pids = here.pids()
      equal((await asBot(body(), headers)).status, status)
      await stillThere(pids)
    })

    it(`refuses a body of ${name} on the API, and lives (D1)`, async () => {
      const pids = here.pids()
      const answer = await post('/api/pairs', body(), { ...(await asAda()), ...headers })
      equal(answer.status, status)
      match(answer.headers.get('content-type') ?? '', /application\/problem\+json/)
      await stillThere(pids)
    })

    it(`refuses a body of ${name} from nobody, without reading it (D1, D3)`, async () => {
      const pids = here.pids()
      equal((await post('/api/messages', body(), headers)).status, 401)
      equal((await post('/api/pairs', body(), headers)).status, 401)
      await stillThere(pids)
    })
  }

  it('lets go of somebody who never finishes sending (D1)', async () => {
    const pids = here.pids()
    const socket = connect(here.sandbox.ports.service, '127.0.0.1')
    const { authorization } = await asAda()
    socket.write(`POST /api/pairs HTTP/1.1\r\nhost: localhost\r\nauthorization: ${authorization}\r\n`)
    socket.write('content-type: application/json\r\ncontent-length: 100\r\n\r\n{"a"')
    await stillThere(pids)
    socket.destroy()
    await stillThere(pids)
  })

  it('takes no harm from keys that mean something to JavaScript (D2)', async () => {
    const body = '{"__proto__":{"roles":["administrator"]},"constructor":1,"employeeId":"x","contactId":"y"}'
    const answer = await post('/api/pairs', body, await asAda())
    equal(answer.status, 403)
    equal((await here.get(at('ada'), '/api/cycles')).status, 403)
  })

  it('answers every error as problem+json that says what to do', async () => {
    const answer = await here.get<Problem>(at('ada'), '/api/customers/nobody')
    equal(answer.status, 404)
    equal(answer.body.reason, 'not found')
    match(answer.body.detail, /Check the address/)
    match(answer.body.instance, /^[0-9a-f-]{36}$/)
    for (const path of ['/nowhere', '/api/%zz', '/tab/../../package.json', '/api/me?a[]=1'])
      ok([400, 401, 404].includes((await fetch(here.sandbox.serviceUrl + path)).status), path)
  })

  it('refuses forged bot tokens, all in the same words (D3)', async () => {
    const { botAppId, tabClientId } = here.sandbox.secrets
    const good = {
      iss: 'https://api.botframework.com',
      aud: botAppId,
      exp: soon(),
      serviceurl: activity.serviceUrl,
    }
    const { privateKey } = await generateKeyPair('RS256')
    const strange = (claims: Claims, header: Claims = {}) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'k', ...header }).sign(privateKey)
    const real = await botToken()
    const secret = new TextEncoder().encode(
      JSON.stringify(await exportJWK((await generateKeyPair('RS256')).publicKey)),
    )
    const forged = [
      `${unsigned({ alg: 'none' }, good)}.`,
      `${unsigned({ alg: 'RS256', kid: 'k' }, good)}.${'a'.repeat(342)}`,
      await new SignJWT(good).setProtectedHeader({ alg: 'HS256', kid: 'k' }).sign(secret),
      await strange(good),
      await strange(good, { jku: 'https://evil.example/keys' }),
      await strange({ ...good, iss: 'https://sts.windows.net/x/' }),
      await strange({ ...good, aud: tabClientId }),
      await strange({ ...good, exp: undefined }),
      await strange({ ...good, exp: soon() - 5000 }),
      `${real.slice(0, -4)}AAAA`,
      `${real}.${real}`,
      '',
      'x'.repeat(10_000),
    ]
    const answers = await Promise.all(
      forged.map((token) =>
        post('/api/messages', JSON.stringify(activity), { authorization: `Bearer ${token}` }),
      ),
    )
    deepEqual(new Set(answers.map((answer) => answer.status)), new Set([401]))
    const bodies = (await Promise.all(answers.map((answer) => answer.json()))) as Problem[]
    equal(new Set(bodies.map(({ instance, ...rest }) => JSON.stringify(rest))).size, 1)
  })

  it('refuses a good token with an activity that is not ours (A4)', async () => {
    const token = await botToken()
    const strangers: Claims[] = [
      { serviceUrl: undefined },
      { serviceUrl: 'https://evil.example/' },
      { serviceUrl: `http://localhost:${here.sandbox.ports.tls}/` },
      { serviceUrl: `https://localhost:${here.sandbox.ports.tls}@evil.example/` },
      { serviceUrl: `https://evil.example\\@localhost:${here.sandbox.ports.tls}/` },
      { channelId: 'emulator' },
      { channelId: undefined },
      { conversation: { id: 'a:1', tenantId: 'somebody-else' } },
      { channelData: { tenant: { id: 'somebody-else' } } },
      { conversation: { id: 'a:1' }, channelData: {} },
      { type: undefined },
    ]
    for (const strange of strangers) {
      const body = JSON.stringify({ ...activity, ...strange })
      const answer = await post('/api/messages', body, { authorization: `Bearer ${token}` })
      equal(answer.status, 401, JSON.stringify(strange))
    }
  })

  it('refuses forged tab tokens (D4)', async () => {
    const { tenantId, tabClientId, botAppId } = here.sandbox.secrets
    const { privateKey } = await generateKeyPair('RS256')
    const ada = here.sandbox.people.byEmail(at('ada'))
    const claims = {
      ...{ aud: tabClientId, iss: `${here.sandbox.tlsUrl}/${tenantId}/v2.0`, ver: '2.0', tid: tenantId },
      ...{ oid: ada?.id, scp: 'access_as_user', exp: soon() },
    }
    const forged = [
      `${unsigned({ alg: 'none' }, claims)}.`,
      await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'k' }).sign(privateKey),
      await here.sandbox.tokens.forApp(botAppId, ['Counterpart.Administrator']),
      await here.sandbox.tokens.forApp(tabClientId, ['Counterpart.Administrator']),
      await botToken(),
      'Bearer',
      '',
    ]
    for (const token of forged) {
      const answer = await fetch(`${here.sandbox.serviceUrl}/api/me`, {
        headers: { authorization: `Bearer ${token}` },
      })
      equal(answer.status, 401)
    }
  })

  it('gives a signed-in stranger of the same tenant nothing but a sentence that says what to do', async () => {
    const stranger = {
      id: '99999999-9999-4999-8999-999999999999',
      name: 'Stranger',
      email: 'x@elsewhere.example',
    }
    const token = await here.sandbox.tokens.forTab(stranger, false)
    const operations = Object.keys(PATHS) as OperationId[]
    for (const operation of operations.filter((one) => PATHS[one].method === 'get')) {
      const { method, path } = PATHS[operation]
      const url = here.sandbox.serviceUrl + path.replace(/:\w+/g, 'x')
      const answer = await fetch(url, { method, headers: { authorization: `Bearer ${token}` } })
      equal(answer.status, 403, path)
      const { reason } = (await answer.json()) as Problem
      equal(reason, ROUTES[operation].who === 'administrator' ? 'not allowed' : 'not an employee', path)
    }
  })
})
