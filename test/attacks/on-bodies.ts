import { deepEqual, equal, ok } from 'node:assert/strict'
import { createDice } from '../../src/sandbox/dice.ts'
import { at, SMALL_COMPANY } from '../small-company.ts'
import { type Asked, askAll, type Told } from './ask.ts'
import type { Attacked } from './attacked.ts'
import { mutantOf, pick } from './mutate.ts'
import { type Good, goodRequests } from './requests.ts'
import { patience, sized } from './sizes.ts'

const SEED = 20261102
const COUNT = sized(2000, 100_000)
/** After so many the administrator is another one, as nobody may ask too often. */
const CALLS_EACH = 200
const PEOPLE = [...SMALL_COMPANY.people.matchAll(/,(\S+?)@/g)].map(([, name = '']) => at(name))

type Sent = Asked & { good: Good }

/** Requests that began as good ones (D1, D2). */
export function bodyAttacks(attackedBy: () => Attacked): void {
  it(`answers ${COUNT} bent requests with what is right or with a refusal, never with an error (D1, D2)`, async () => {
    const attacked = attackedBy()
    const statuses: Record<number, number> = {}
    const wrong: string[] = []
    await attacked.survives(async () => {
      await askAll(attacked.base, mutants(attacked, COUNT), (sent, told) => {
        statuses[told.status] = (statuses[told.status] ?? 0) + 1
        if (!isExpected(sent, told))
          wrong.push(`${sent.method} ${sent.path}\n${sent.body}\n${told.status} ${told.body}`)
      })
    })
    deepEqual(wrong, [])
    const share = (from: number) =>
      Object.entries(statuses).reduce((all, [status, n]) => all + (Number(status) >= from ? n : 0), 0) / COUNT
    ok(share(400) > 0.3 && share(400) < 0.97, `not bent as they should be: ${JSON.stringify(statuses)}`)
    equal(statuses[0], undefined)
  }).timeout(patience)
}

/** What the person or Graph would have to do is said by 503; that nobody knows what happened, by 500. */
function isExpected({ path }: Sent, { status, headers, body }: Told): boolean {
  if (status === 503) return /"reason":"(?!surprise|storage down)/.test(body)
  if (status < 200 || status >= 500) return false
  const isProblem = /json/.test(headers['content-type'] ?? '')
  return status < 400 || !path.startsWith('/api/') || isProblem || body === ''
}

async function* mutants(attacked: Attacked, count: number): AsyncGenerator<Sent> {
  const all = byKind(await goodRequests(attacked))
  const dice = createDice(SEED)
  const { tokens, tlsUrl } = attacked.here.sandbox
  const teams = await tokens.forBot(`${tlsUrl}/`)
  const tokenFor = tokensOf(attacked)
  for (let n = 0; n < count; n++) {
    const good = pick(dice, pick(dice, all))
    const { method, path, type, bytes, headers } = mutantOf(good, dice)
    const bearer = good.as === 'tab' ? await tokenFor(n) : teams
    yield {
      ...{ good, method, path: /[^\x21-\xff]/.test(path) ? encodeURI(path) : path, body: bytes },
      headers: [
        ...(type ? ['content-type', type] : []),
        ...(good.as === 'nobody' ? [] : ['authorization', `Bearer ${bearer}`]),
        ...headers,
      ],
    }
  }
}

/** How often each kind of request is bent, of a hundred: what has a body, more often. */
const KINDS: ((good: Good) => boolean)[] = [
  ...Array(45).fill(({ as, body }: Good) => as === 'tab' && body !== undefined),
  ...Array(15).fill(({ as, body }: Good) => as === 'tab' && body === undefined),
  ...Array(28).fill(({ as }: Good) => as === 'teams'),
  ...Array(12).fill(({ as }: Good) => as === 'nobody'),
]

/** Requests by their kind, as often as each kind is bent. */
const byKind = (all: readonly Good[]): Good[][] => KINDS.map((isOfKind) => all.filter(isOfKind))

/** The token of one of the company, or of an administrator who is not in the directory. */
function tokensOf({ here }: Attacked): (n: number) => Promise<string> {
  const { people, tokens } = here.sandbox
  const made = new Map<string, Promise<string>>()
  const of = (key: string, make: () => Promise<string>) => {
    const token = made.get(key) ?? make()
    made.set(key, token)
    return token
  }
  return (n) => {
    const person = n % 5 === 0 ? people.byEmail(PEOPLE[n % PEOPLE.length] ?? '') : undefined
    if (person) return of(person.id, () => tokens.forTab(person, people.isAdministrator(person)))
    const id = `99999999-9999-4999-8999-${String(Math.floor(n / CALLS_EACH)).padStart(12, '0')}`
    return of(id, () => tokens.forTab({ id, name: 'Administrator', email: 'a@elsewhere.example' }, true))
  }
}
