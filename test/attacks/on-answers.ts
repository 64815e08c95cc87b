import { equal, match, ok } from 'node:assert/strict'
import { guestLinks } from '../../src/adapters/identity/guest-links.ts'
import { type Asked, ask, type Told } from './ask.ts'
import type { Attacked } from './attacked.ts'
import { type Good, goodRequests } from './requests.ts'
import { patience } from './sizes.ts'

/** What a browser may keep: nothing of anybody but faces, and those for an hour and for itself alone. */
const KEPT = /^(\/tab(\/|$)|\/guest\/guest\.css$|\/favicon\.ico$)|\/photo(\/|$)/
const ODD: Asked[] = [
  ...[
    '/',
    '/api',
    '/api/none',
    '/api/%zz',
    '/guest',
    '/guest/x',
    '/favicon.ico',
    '//x',
    '/tab/assets/x.js',
  ].map((path) => ({ method: 'GET', path })),
  ...['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'TRACE', 'POST'].map((method) => ({
    method,
    path: '/api/me',
  })),
  { path: '/api/messages', body: '{}' },
]

/** What stands on every answer, whoever gets it (D9). */
export function answerChecks(attackedBy: () => Attacked): void {
  it('sets no cookie, lets nothing be kept, framed, sniffed or run, on any answer of any address (D9)', async () => {
    const attacked = attackedBy()
    const { here, base } = attacked
    const person = await attacked.tokenOf('berta')
    const links = guestLinks({ secret: here.sandbox.secrets.linkSecret, publicUrl: base })
    const { pathname } = new URL(
      links.linkTo({ kind: 'team', customerId: 'c1', nonce: 'n', until: '2027-01-31T00:00:00.000Z' }),
    )
    const reading = (await goodRequests(attacked)).filter(({ method }) => method === 'GET')
    const asked = [
      ...ODD,
      { method: 'GET', path: pathname },
      ...reading.flatMap((good) => bothWays(good, person)),
    ]
    const hosts = new Set<number>()
    for (const each of asked) {
      const told = await ask(base, each)
      hosts.add(told.status)
      check(each, told)
    }
    for (const status of [200, 401, 404, 405]) ok(hosts.has(status), `nothing answered ${status}`)
  }).timeout(patience)
}

const bothWays = ({ method, path }: Good, person: string): Asked[] => [
  { method, path },
  { method, path, headers: ['authorization', `Bearer ${person}`] },
]

function check({ method, path }: Asked, { status, headers }: Told): void {
  const where = `${method} ${path}: ${status}`
  equal(headers['set-cookie'], undefined, where)
  equal(headers['x-powered-by'], undefined, where)
  equal(headers['access-control-allow-origin'], undefined, where)
  equal(headers['x-content-type-options'], 'nosniff', where)
  const policy = String(headers['content-security-policy'])
  match(policy, /default-src 'none'/, where)
  match(policy, /frame-ancestors/, where)
  ok(!/unsafe|\*(?!\.)/.test(policy), where)
  const [pathname = ''] = path.split('?')
  if (!KEPT.test(pathname) || status >= 400) equal(headers['cache-control'], 'no-store', where)
}
