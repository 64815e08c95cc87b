import type { Attacked } from './attacked.ts'
import type { Forged } from './bot-tokens.ts'
import { forgeries, headerOf, oddHeaders, privateKey, rsa, token } from './forge.ts'
import { type Claims, changed, now, saying, wrongClaims } from './wrong-claims.ts'

const ADMINISTRATOR = 'Counterpart.Administrator'
const STRANGER = '99999999-9999-4999-8999-999999999999'
const NO_TEXTS = [undefined, null, '', 7, {}, []]

/** Every call of the tab's API with a token that is not good for it (D4). */
export async function forgedTabCalls(attacked: Attacked): Promise<Forged[]> {
  const { secrets, tokens, people, tlsUrl } = attacked.here.sandbox
  const { entraKey, connectorKey, tenantId, tabClientId, botAppId } = secrets
  const [ada] = people.list()
  if (!ada) throw new Error('nobody is there')
  const good = {
    ...{ aud: tabClientId, iss: `${tlsUrl}/${tenantId}/v2.0`, ver: '2.0', tid: tenantId, oid: ada.id },
    ...{ scp: 'access_as_user', nbf: now() - 10, exp: now() + 600, roles: [ADMINISTRATOR] },
  }
  const real = rsa(privateKey(entraKey))
  const ofApps = [tabClientId, botAppId, tlsUrl, 'https://graph.microsoft.com']
  const ofOthers = await Promise.all([
    ...ofApps.flatMap((aud) => [tokens.forApp(aud, [ADMINISTRATOR]), tokens.forApp(aud, [])]),
    ...ofApps.map((aud) => tokens.forPerson(ada, aud, ['access_as_user', 'User.Read'])),
    ...[tokens.forIdentity(ada), tokens.forBot(`${tlsUrl}/`)],
  ])
  const wrong = [
    ...wrongClaims(good, {
      issuers: [
        ...[`${tlsUrl}/${STRANGER}/v2.0`, `${tlsUrl}/common/v2.0`, `${tlsUrl}/${tenantId}/v1.0`],
        ...[`https://sts.windows.net/${tenantId}/`, `https://login.microsoftonline.com/${tenantId}/v2.0`],
      ],
      audiences: [botAppId, '00000003-0000-0000-c000-000000000000', 'https://graph.microsoft.com'],
    }),
    ...wrongPeople(good),
  ]
  return [
    ...wrong.map((claims) => call(saying(claims, good), token(headerOf(entraKey), claims, real))),
    ...oddHeaders(entraKey).map((header) => call(JSON.stringify(header), token(header, good, real))),
    ...forgeries(entraKey).flatMap(({ name, header, signer }) =>
      [good, ...wrong.filter((_, at) => at % 12 === 0)].map((claims) =>
        call(`${name}, ${saying(claims, good)}`, token(header, claims, signer)),
      ),
    ),
    ...[headerOf(entraKey), headerOf(connectorKey)].map((header) =>
      call('signed by the connector', token(header, good, rsa(privateKey(connectorKey)))),
    ),
    ...ofOthers.map((other, at) => call(`for somebody else ${at}`, other)),
    ...['', 'x', 'x.y.z', '..', 'Bearer', 'null', '{}'].map((text) => call(text, text)),
  ]
}

/** Of no person of ours, or without the person's own consent. */
function wrongPeople(good: Claims): Claims[] {
  return changed(good, {
    tid: [...NO_TEXTS, STRANGER, 'common'],
    oid: [...NO_TEXTS, 'ada', `${good.oid} `, '__proto__', [good.oid]],
    scp: [...NO_TEXTS, 'User.Read', 'access_as_user_too', 'ACCESS_AS_USER', ['access_as_user']],
    ver: [...NO_TEXTS, '1.0', 2, '3.0'],
    roles: [null, 7, {}, ADMINISTRATOR, [7]],
  })
}

function call(name: string, bearer: string): Forged {
  return { name, method: 'GET', path: '/api/cycles', headers: ['authorization', `Bearer ${bearer}`] }
}
