import { deepEqual, equal, ok } from 'node:assert/strict'
import { until } from '../faults/until.ts'
import { ask } from './ask.ts'
import type { Attacked } from './attacked.ts'
import { activityFor } from './bot-tokens.ts'
import { headerOf, rsa, stranger, token } from './forge.ts'
import { now } from './wrong-claims.ts'

const KEYS_DOWN = { target: 'signin', path: '(keys|openidconfiguration)$', status: 503 } as const
const SOMEBODY = {
  id: '99999999-9999-4999-8999-999999999999',
  name: 'Somebody',
  email: 's@elsewhere.example',
}

/** What the tab and the bot answer to a person and to Teams. */
export async function lettingIn(attacked: Attacked): Promise<{ tab: number; bot: number }> {
  const { base, here } = attacked
  const { tokens, tlsUrl } = here.sandbox
  const [person, connector] = await Promise.all([tokens.forTab(SOMEBODY, true), tokens.forBot(`${tlsUrl}/`)])
  const by = (bearer: string) => ['content-type', 'application/json', 'authorization', `Bearer ${bearer}`]
  const body = JSON.stringify(activityFor(attacked))
  const [tab, bot] = await Promise.all([
    ask(base, { method: 'GET', path: '/api/cycles', headers: by(person) }),
    ask(base, { path: '/api/messages', headers: by(connector), body }),
  ])
  return { tab: tab.status, bot: bot.status }
}

/** Before any key was ever read: nobody can be judged, so everybody is asked to come again, and is let in later. */
export async function keysComeLate(attacked: Attacked): Promise<void> {
  await attacked.here.fault(KEYS_DOWN)
  deepEqual(await lettingIn(attacked), { tab: 503, bot: 503 })
  await attacked.here.clearFaults()
  await until('the keys are read', async () => {
    const { tab, bot } = await lettingIn(attacked)
    return tab === 200 && bot === 200
  })
}

/** Keys of Entra and of the Bot Framework that cannot be read for a while. */
export function keyAttacks(at: () => Attacked): void {
  it('goes on letting in who has a known key while keys cannot be read, and nobody else (D3, D4)', async () => {
    const { base, here } = at()
    const { secrets, tlsUrl } = here.sandbox
    await here.fault(KEYS_DOWN)
    const claims = {
      ...{ iss: 'https://api.botframework.com', aud: secrets.botAppId, serviceurl: `${tlsUrl}/` },
      exp: now() + 600,
    }
    const header = { ...headerOf(secrets.connectorKey), kid: 'published-since' }
    const bearer = token(header, claims, rsa(stranger))
    const refused = await ask(base, { path: '/api/messages', headers: ['authorization', `Bearer ${bearer}`] })
    ok([401, 503].includes(refused.status), `${refused.status}`)
    deepEqual(await lettingIn(at()), { tab: 200, bot: 200 })
    await here.clearFaults()
    equal((await lettingIn(at())).bot, 200)
  })
}
