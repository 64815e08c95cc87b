import { equal, match, ok } from 'node:assert/strict'
import { at } from '../small-company.ts'
import { type Asked, ask, askAll, type Told } from './ask.ts'
import type { Attacked } from './attacked.ts'
import { activityFor } from './bot-tokens.ts'
import { patience } from './sizes.ts'

/** Far more than anybody may ask, on a machine of any speed. */
const MOST = 50_000
const EACH = 200

/** Somebody who asks more than all others together (D10). */
export function floodAttacks(attackedBy: () => Attacked): void {
  it('lets one person who asks without end wait, in the tab and in the chat, and serves all others (D10)', async () => {
    const attacked = attackedBy()
    const { base, here } = attacked
    const cycles = {
      method: 'GET',
      path: '/api/cycles',
      headers: ['authorization', `Bearer ${await attacked.tokenOf('ada')}`],
    }
    await attacked.survives(async () => {
      const refused = await floodUntilRefused(attacked, cycles)
      match(refused.body, /"reason":"too often"/)
      match(refused.headers['content-type'] ?? '', /problem\+json/)
      ok(Number(refused.headers['retry-after']) > 0)
      equal((await here.get(at('cleo'), '/api/me')).status, 200)

      const written = await activityOf(attacked, 'ada')
      match((await floodUntilRefused(attacked, written)).body, /"reason":"too often"/)
      equal((await ask(base, await activityOf(attacked, 'cleo'))).status, 200)
    })
  }).timeout(patience)
}

/** Asks the same until it is answered by 429, and gives that answer. */
async function floodUntilRefused({ base }: Attacked, asked: Asked): Promise<Told> {
  let refused: Told | undefined
  for (let sent = 0; sent < MOST && !refused; sent += EACH)
    await askAll(base, Array<Asked>(EACH).fill(asked), (_, told) => {
      if (told.status === 429) refused = told
    })
  if (!refused) throw new Error(`${MOST} requests were all answered`)
  return refused
}

/** A press that leads to nothing, so that nothing but the flood is felt. */
async function activityOf(attacked: Attacked, name: string): Promise<Asked> {
  const { people, tokens, tlsUrl } = attacked.here.sandbox
  const from = { id: '29:1', aadObjectId: people.byEmail(at(name))?.id, name }
  const press = { type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb: 'nothing' } } }
  return {
    path: '/api/messages',
    headers: [
      'content-type',
      'application/json',
      'authorization',
      `Bearer ${await tokens.forBot(`${tlsUrl}/`)}`,
    ],
    body: JSON.stringify({ ...activityFor(attacked), from, ...press }),
  }
}
