import { deepEqual, equal, ok } from 'node:assert/strict'
import type { IncomingHttpHeaders } from 'node:http'
import { ask, askAll, type Told } from './ask.ts'
import type { Attacked } from './attacked.ts'
import { activityFor, type Forged, forgedCalls } from './bot-tokens.ts'
import { encoded, headerOf } from './forge.ts'
import { FULL, patience, sized } from './sizes.ts'
import { forgedTabCalls } from './tab-tokens.ts'
import { now } from './wrong-claims.ts'

/** Everything about an answer that a stranger could learn from. */
const shownBy = ({ status, headers, body }: Told) => {
  const { date: _, 'content-length': __, ...rest } = headers as IncomingHttpHeaders
  return { status, rest, body: body.replace(/"instance":"[^"]*"/, '') }
}

/** Answers to many calls, by what they show, each with one call that got it. */
async function answersTo(base: string, calls: Forged[]): Promise<Map<string, string>> {
  const answers = new Map<string, string>()
  await askAll(base, calls, ({ name }, told) => answers.set(JSON.stringify(shownBy(told)), name))
  return answers
}

/** Tokens, forged in every way that is known (D3, D4). */
export function tokenAttacks(at: () => Attacked): void {
  it('lets nobody in who is not Teams: 400 forged tokens and more get the same 401 (D3)', async () => {
    const attacked = at()
    const calls = forgedCalls(attacked)
    ok(calls.length >= 400, `${calls.length} calls`)
    await attacked.survives(async () => {
      const answers = await answersTo(attacked.base, calls)
      deepEqual(
        [...answers.keys()].map((shown) => JSON.parse(shown).status),
        [401],
        told(answers),
      )
    })
  }).timeout(patience)

  it('still lets Teams in', async () => {
    const { base, here } = at()
    const bearer = await here.sandbox.tokens.forBot(`${here.sandbox.tlsUrl}/`)
    const headers = ['content-type', 'application/json', 'authorization', `Bearer ${bearer}`]
    const body = JSON.stringify(activityFor(at()))
    equal((await ask(base, { path: '/api/messages', headers, body })).status, 200)
  })

  it('lets nobody in whose token is not for the tab: 200 forged tokens and more get 401 (D4)', async () => {
    const attacked = at()
    const calls = await forgedTabCalls(attacked)
    ok(calls.length >= 200, `${calls.length} calls`)
    await attacked.survives(async () => {
      const answers = await answersTo(attacked.base, calls)
      deepEqual(
        [...answers.keys()].map((shown) => JSON.parse(shown).status),
        [401],
        told(answers),
      )
    })
  }).timeout(patience)

  const junk = sized(1000, 1_000_000)
  it(`is not worn out by ${junk} junk tokens that look right until their signature (D3)`, async () => {
    const attacked = at()
    const before = await attacked.cpu()
    await attacked.survives(async () => {
      await askAll(attacked.base, junkCalls(attacked, junk), ({ name }, { status }) =>
        equal(status, 401, name),
      )
    })
    const ms = ((await attacked.cpu()) - before) / junk
    if (FULL) console.log(`      ${ms.toFixed(3)} ms of the service's CPU for each`)
  }).timeout(patience)
}

const told = (answers: ReadonlyMap<string, string>) =>
  [...answers].map(([shown, name]) => `${name}: ${shown}`).join('\n')

/** Half of them name a key that there is, so that their signature is looked at; the others a new one each. */
function* junkCalls({ here }: Attacked, count: number): Generator<Forged> {
  const { secrets, tlsUrl } = here.sandbox
  const claims = {
    ...{ iss: 'https://api.botframework.com', aud: secrets.botAppId, serviceurl: `${tlsUrl}/` },
    exp: now() + 86_400,
  }
  for (let n = 0; n < count; n++) {
    const header = n % 2 ? headerOf(secrets.connectorKey) : { alg: 'RS256', kid: `key-${n}` }
    const bearer = `${encoded(header)}.${encoded({ ...claims, jti: n })}.${'A'.repeat(342)}`
    const headers = ['content-type', 'application/json', 'authorization', `Bearer ${bearer}`]
    yield { name: `junk ${n}`, path: '/api/messages', headers, body: '{}' }
  }
}
