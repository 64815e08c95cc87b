import { deepEqual, equal, match } from 'node:assert/strict'
import { connect } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { at } from '../small-company.ts'
import { ask } from './ask.ts'
import type { Attacked } from './attacked.ts'
import { activityFor } from './bot-tokens.ts'

const JSON_TYPE = ['content-type', 'application/json']
const gzip = [...JSON_TYPE, 'content-encoding', 'gzip']
const keys = (count: number) => `{${Array.from({ length: count }, (_, n) => `"k${n}":1`).join()}}`
const BOM = '\ufeff'

type Body = [name: string, body: string | Uint8Array, headers: string[], status: number]
/** Bodies that nobody takes, made once: some of them are large. */
const bodies = (): Body[] => [
  ['junk that says it is gzip', 'not gzip at all', gzip, 415],
  ['real gzip', gzipSync('{}'), gzip, 415],
  ['a bomb', gzipSync(Buffer.alloc(20_000_000)), gzip, 415],
  ['20 MB', 'x'.repeat(20_000_000), JSON_TYPE, 413],
  ['a million keys', keys(1_000_000), JSON_TYPE, 413],
  ['malformed JSON', '{"type":"message"', JSON_TYPE, 400],
  ['an array', '[1]', JSON_TYPE, 400],
  ['nothing', '', JSON_TYPE, 400],
  ['200,000 brackets', '['.repeat(100_000) + ']'.repeat(100_000), JSON_TYPE, 400],
  ['a deep object', `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`, JSON_TYPE, 400],
  ['bytes that are no text', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]), JSON_TYPE, 400],
  ['a NUL', '\0', JSON_TYPE, 400],
  ['a byte order mark', `${BOM}{}`, JSON_TYPE, 400],
  ['form data', 'a=b', ['content-type', 'application/x-www-form-urlencoded'], 415],
]
/** JSON that is read, and says nothing that is known. */
const ODD_JSON = [
  keys(20_000),
  '{"a":"\\ud800","\\udfff":"\\u0000"}',
  '{"type":"message","type":"x","employeeId":"a","employeeId":"b"}',
  '{"__proto__":{"roles":["administrator"]},"constructor":1,"then":1,"hasOwnProperty":1,"employeeId":"x"}',
]

/** Bodies that are wrong from the first byte on (D1, D2). */
export function wholeBodyAttacks(attackedBy: () => Attacked): void {
  it('refuses bodies that are none, from Teams, on the API, and unread from nobody (D1)', async () => {
    const attacked = attackedBy()
    const { base } = attacked
    const { teams, tab } = await bearers(attacked)
    await attacked.survives(async () => {
      for (const [name, body, headers, status] of bodies()) {
        const post = async (path: string, more: string[]) =>
          ask(base, { path, headers: [...headers, ...more], body })
        equal((await post('/api/messages', teams)).status, status, `${name} from Teams`)
        const api = await post('/api/pairs', tab)
        equal(api.status, status, `${name} on the API`)
        match(api.headers['content-type'] ?? '', /application\/problem\+json/)
        equal((await post('/api/messages', [])).status, 401, `${name} from nobody`)
        equal((await post('/api/pairs', [])).status, 401, `${name} from nobody`)
        equal((await post('/guest/made-up', [])).status, 404, `${name} from a guest`)
      }
    })
  })

  it('takes no harm from keys that mean something to JavaScript, nor from odd JSON (D1, D2)', async () => {
    const attacked = attackedBy()
    const { teams, tab } = await bearers(attacked)
    await attacked.survives(async () => {
      for (const body of ODD_JSON) {
        const api = await ask(attacked.base, { path: '/api/pairs', headers: [...JSON_TYPE, ...tab], body })
        equal(api.status, 400, body.slice(0, 80))
        const chat = await ask(attacked.base, {
          path: '/api/messages',
          headers: [...JSON_TYPE, ...teams],
          body,
        })
        equal(chat.status, 401, body.slice(0, 80))
      }
      const odd = JSON.stringify({ ...activityFor(attacked), text: '\ud800\0 help' })
      const said = { path: '/api/messages', headers: [...JSON_TYPE, ...teams], body: odd }
      equal((await ask(attacked.base, said)).status, 200)
      equal((await attacked.here.get(at('ada'), '/api/cycles')).status, 403)
    })
  })

  it('lets go of who says a wrong length, says two things at once, or never finishes (D1)', async () => {
    const attacked = attackedBy()
    const { teams } = await bearers(attacked)
    const head = `POST /api/messages HTTP/1.1\r\nhost: x\r\n${teams[0]}: ${teams[1]}\r\ncontent-type: application/json\r\n`
    await attacked.survives(async () => {
      const refused = [
        ...[
          'content-length: -1\r\n\r\n{}',
          'content-length: 1e9\r\n\r\n{}',
          'content-length: 2\r\ncontent-length: 3\r\n\r\n{}x',
        ],
        ...[
          'content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
          'transfer-encoding: chunked\r\n\r\nzz\r\n',
        ],
        ...[
          'transfer-encoding: chunked\r\n\r\nffffffffffffffffff\r\n',
          'content-length: 2\r\nx y: z\r\n\r\n{}',
        ],
        `x: ${'x'.repeat(40_000)}\r\n\r\n`,
      ]
      for (const rest of refused) {
        const [status] = /^HTTP\/1\.1 4\d\d/.exec(await said(attacked, head + rest)) ?? []
        deepEqual(status?.slice(0, 10), 'HTTP/1.1 4', rest.slice(0, 60))
      }
      // Fewer bytes than were said, and nothing more: who hangs up is let go, and so is who stays.
      const { tab } = await bearers(attacked, 'berta')
      const importing = `POST /api/import/people?apply=false HTTP/1.1\r\nhost: x\r\n${tab.join(': ')}\r\ncontent-type: text/csv\r\n`
      for (const begun of [
        ...['content-length: 100\r\n\r\n{"a"', 'transfer-encoding: chunked\r\n\r\n5\r\n{"a"', ''].map(
          (rest) => head + rest,
        ),
        'POST /guest/x HTTP/1.1\r\nhost: x\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: 9\r\n\r\na=',
        `${importing}content-length: 900\r\n\r\nName,Email\r\nA`,
      ])
        for (const hangsUp of [true, false]) await begin(attacked, begun, hangsUp)
    })
  })
}

async function bearers(attacked: Attacked, name = 'ada') {
  const { tokens, tlsUrl } = attacked.here.sandbox
  const by = (token: string) => ['authorization', `Bearer ${token}`]
  return { teams: by(await tokens.forBot(`${tlsUrl}/`)), tab: by(await attacked.tokenOf(name)) }
}

/** What comes back over a socket of its own. */
async function said({ here }: Attacked, bytes: string): Promise<string> {
  const socket = connect(here.sandbox.ports.service, '127.0.0.1')
  socket.end(bytes)
  return (await buffer(socket).catch(() => Buffer.alloc(0))).toString()
}

/** Sends what is the beginning of a request, and no more. */
async function begin({ here }: Attacked, bytes: string, hangsUp: boolean): Promise<void> {
  const socket = connect(here.sandbox.ports.service, '127.0.0.1').on('error', () => undefined)
  await new Promise<void>((sent) => socket.write(bytes, () => sent()))
  if (hangsUp) socket.destroy()
  socket.unref()
}
