import type { KeySet } from '../../src/sandbox/tokens.ts'
import type { Asked } from './ask.ts'
import type { Attacked } from './attacked.ts'
import { forgeries, headerOf, oddHeaders, privateKey, publicJwk, rsa, stranger, token } from './forge.ts'
import { type Claims, now, saying, strangeActivities, strangeAddresses, wrongClaims } from './wrong-claims.ts'

export type Forged = Asked & { name: string }

/** A key that the connector publishes for another channel than Teams. */
export const OTHER_CHANNEL: KeySet['keys'][number] = {
  ...publicJwk(stranger),
  kid: 'for-webchat',
  endorsements: ['webchat'],
}
const JSON_BODY = ['content-type', 'application/json']

/** What Teams sends when somebody writes. */
export function activityFor({ here }: Attacked): Claims {
  const { tenantId } = here.sandbox.secrets
  return {
    ...{ type: 'message', id: '1', text: 'hi', channelId: 'msteams', serviceUrl: `${here.sandbox.tlsUrl}/` },
    from: { id: '29:1', aadObjectId: '11111111-1111-4111-8111-111111111111', name: 'Ada' },
    recipient: { id: '28:bot' },
    conversation: { id: 'a:1', tenantId, conversationType: 'personal' },
    channelData: { tenant: { id: tenantId } },
  }
}

/** Every forged call of the bot: each is wrong in one way or two, and none may be let in (D3). */
export function forgedCalls(attacked: Attacked): Forged[] {
  const { secrets } = attacked.here.sandbox
  const activity = activityFor(attacked)
  const good = {
    ...{ iss: 'https://api.botframework.com', aud: secrets.botAppId, serviceurl: activity.serviceUrl },
    ...{ nbf: now() - 10, exp: now() + 600 },
  }
  const real = rsa(privateKey(secrets.connectorKey))
  const header = headerOf(secrets.connectorKey)
  const ground: Ground = { attacked, activity, good, signed: (claims) => token(header, claims, real) }
  return [
    ...ofTokens(ground),
    ...ofAddresses(ground),
    ...ofOtherSigners(ground),
    ...ofHeaders(ground),
    ...strangeActivities(activity).map((strange) =>
      call(ground, `activity ${JSON.stringify(strange)}`, ground.signed(good), strange),
    ),
  ]
}

/** `signed` makes a token as the connector would. */
type Ground = { attacked: Attacked; activity: Claims; good: Claims; signed: (claims: Claims) => string }

function call({ activity }: Ground, name: string, bearer: string, strange: Claims = {}): Forged {
  return {
    ...{ name, path: '/api/messages', headers: [...JSON_BODY, 'authorization', `Bearer ${bearer}`] },
    body: JSON.stringify({ ...activity, ...strange }),
  }
}

/** Claims, headers and signatures that are wrong, alone and together. */
function ofTokens(ground: Ground): Forged[] {
  const { good, attacked } = ground
  const { connectorKey, tabClientId, tenantId } = attacked.here.sandbox.secrets
  const wrong = wrongClaims(good, {
    issuers: [`https://sts.windows.net/${tenantId}/`, 'https://api.botframework.us'],
    audiences: [tabClientId, 'https://api.botframework.com', 'https://graph.microsoft.com'],
  })
  const real = rsa(privateKey(connectorKey))
  return [
    ...wrong.map((claims) => call(ground, saying(claims, good), ground.signed(claims))),
    ...oddHeaders(connectorKey).map((header) =>
      call(ground, `header ${JSON.stringify(header).slice(0, 100)}`, token(header, good, real)),
    ),
    ...['[]', 'null', '"x"', '{', ''].map((claims) =>
      call(ground, claims, token(headerOf(connectorKey), claims, real)),
    ),
    ...forgeries(connectorKey).flatMap(({ name, header, signer }) =>
      [good, ...wrong.filter((_, at) => at % 5 === 0)].map((claims) =>
        call(ground, `${name}, ${saying(claims, good)}`, token(header, claims, signer)),
      ),
    ),
  ]
}

/** The address to which an answer, and our own token with it, would go. */
function ofAddresses(ground: Ground): Forged[] {
  const { good, activity, signed } = ground
  return strangeAddresses(String(activity.serviceUrl)).flatMap((address) => {
    const bent = signed({ ...good, serviceurl: address })
    return [
      call(ground, `token for ${address}`, bent),
      call(ground, `activity from ${address}`, signed(good), { serviceUrl: address }),
      call(ground, `both for ${address}`, bent, { serviceUrl: address }),
    ]
  })
}

/** The ways in by which emulators, skills and other channels come to bots. */
function ofOtherSigners(ground: Ground): Forged[] {
  const { good, attacked, signed } = ground
  const { entraKey, botAppId, tabClientId, tenantId } = attacked.here.sandbox.secrets
  const entra = rsa(privateKey(entraKey))
  const calls = [call(ground, 'a key for another channel', token(OTHER_CHANNEL_HEADER, good, rsa(stranger)))]
  for (const iss of [`https://sts.windows.net/${tenantId}/`, String(good.iss)])
    for (const [ver, azp] of [
      ...[
        ['1.0', botAppId],
        ['2.0', botAppId],
        ['1.0', tabClientId],
        ['2.0', tabClientId],
      ],
    ]) {
      const claims = { ...good, ...{ iss, ver, azp, appid: azp, tid: tenantId } }
      const name = `${iss} ${ver} by ${azp === botAppId ? 'ourselves' : 'another app'}`
      calls.push(call(ground, `from Entra: ${name}`, token(headerOf(entraKey), claims, entra)))
      calls.push(call(ground, `emulator: ${name}`, signed(claims), { channelId: 'emulator' }))
    }
  return calls
}
const OTHER_CHANNEL_HEADER = { typ: 'JWT', alg: 'RS256', kid: OTHER_CHANNEL.kid }

/** A good token that does not come as the one bearer of its request. */
function ofHeaders(ground: Ground): Forged[] {
  const bare = ground.signed(ground.good)
  const whole = `Bearer ${bare}`
  const given: string[][] = [
    ...[[], [''], ['Bearer'], [bare], [`bearer ${bare}`], [`Bearer  ${bare}`], [`Basic ${bare}`]],
    ...[[whole, whole], [whole, 'Bearer x.y.z'], ['Bearer x.y.z', whole], [`${whole}, ${whole}`]],
    ...[[`${whole}.${bare}`], [`${whole}=`], [`Bearer ${'x'.repeat(10_000)}`], [`${whole} x`]],
  ]
  const { body } = call(ground, '', bare)
  const lines = given.map((values) => values.flatMap((value) => ['authorization', value]))
  return [
    ...[...lines, ['cookie', `token=${bare}`], ['proxy-authorization', whole]].map((headers) => ({
      ...{ name: `header ${headers.map((text) => text.slice(0, 12))}`, path: '/api/messages', body },
      headers: [...JSON_BODY, ...headers],
    })),
    { name: 'in the address', path: `/api/messages?access_token=${bare}`, headers: JSON_BODY, body },
  ]
}
