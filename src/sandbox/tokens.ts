import type { JWK, JWTPayload } from 'jose'
import type { Person } from './people.ts'
import type { Secrets } from './secrets.ts'
import { openSigningKey } from './signing-key.ts'

/** The audience of the app's own tokens for the Bot Connector. */
export const CONNECTOR_AUDIENCE = 'https://api.botframework.com'
const ADMINISTRATOR = 'Counterpart.Administrator'
/** Teams on the web, one of the clients that may ask for a tab's token. */
const TEAMS_WEB = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346'
const HOUR_S = 3600

/** Keys as whoever signs with them publishes them. */
export type KeySet = { keys: (JWK & { endorsements?: string[] })[] }

export type Tokens = {
  /** What Teams gives the tab for this person. */
  forTab(person: Pick<Person, 'id' | 'name' | 'email'>, administrator: boolean): Promise<string>
  /** What a registration gets for itself, the bot's unless another is named, with application permissions as roles. */
  forApp(audience: string, roles: readonly string[], appId?: string): Promise<string>
  /** What the app gets to act for a person, with the permissions that both have. */
  forPerson(
    person: Pick<Person, 'id' | 'name' | 'email'>,
    audience: string,
    scopes: readonly string[],
  ): Promise<string>
  /** What says to the app who it acts for. */
  forIdentity(person: Pick<Person, 'id' | 'name' | 'email'>): Promise<string>
  /** What the Bot Connector shows the bot. */
  forBot(serviceUrl: string): Promise<string>
  /** The claims of an app token for this audience, from an Authorization header; undefined for anything else. */
  checkApp(authorization: string | undefined, audience: string): Promise<JWTPayload | undefined>
  /** The claims of an app's or a person's token for Graph; undefined for anything else. */
  checkGraph(authorization: string | undefined, graphUrl: string): Promise<JWTPayload | undefined>
  /** The claims of any token that was signed here and is not over; undefined for anything else. */
  read(token: string): Promise<JWTPayload | undefined>
  /** Public keys, as key sets: what is put in or taken out, whoever asks next does or does not get. */
  entraKeys: KeySet
  connectorKeys: KeySet
}

/** Mints and checks tokens. `authority` is the address of sign-in with no path. */
export async function createTokens(secrets: Secrets, authority: string): Promise<Tokens> {
  const [entra, connector] = await Promise.all([
    openSigningKey(secrets.entraKey),
    openSigningKey(secrets.connectorKey),
  ])
  const { tenantId, botAppId, tabClientId } = secrets
  const appIssuer = `https://sts.windows.net/${tenantId}/`
  const checkFor = async (authorization: string | undefined, audience: string) => {
    const token = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1]
    const claims = token ? await entra.verify(token) : undefined
    return claims && claims.aud === audience && claims.iss === appIssuer ? claims : undefined
  }
  return {
    forTab: (person, administrator) =>
      entra.sign(
        {
          aud: tabClientId,
          iss: `${authority}/${tenantId}/v2.0`,
          ver: '2.0',
          tid: tenantId,
          oid: person.id,
          sub: person.id,
          name: person.name,
          preferred_username: person.email,
          scp: 'access_as_user',
          azp: TEAMS_WEB,
          azpacr: '0',
          ...(administrator && { roles: [ADMINISTRATOR] }),
        },
        HOUR_S,
      ),
    forApp: (audience, roles, appId = botAppId) =>
      entra.sign(
        {
          aud: audience,
          iss: appIssuer,
          ver: '1.0',
          tid: tenantId,
          appid: appId,
          idtyp: 'app',
          oid: appId,
          ...(roles.length > 0 && { roles: [...roles] }),
        },
        HOUR_S,
      ),
    forPerson: (person, audience, scopes) =>
      entra.sign(
        {
          aud: audience,
          iss: appIssuer,
          ver: '1.0',
          tid: tenantId,
          appid: tabClientId,
          appidacr: '1',
          idtyp: 'user',
          oid: person.id,
          sub: person.id,
          name: person.name,
          upn: person.email,
          scp: scopes.join(' '),
        },
        HOUR_S,
      ),
    forIdentity: (person) =>
      entra.sign(
        {
          aud: tabClientId,
          iss: `${authority}/${tenantId}/v2.0`,
          ver: '2.0',
          tid: tenantId,
          oid: person.id,
          sub: person.id,
          name: person.name,
          preferred_username: person.email,
        },
        HOUR_S,
      ),
    forBot: (serviceUrl) =>
      connector.sign({ aud: botAppId, iss: CONNECTOR_AUDIENCE, serviceurl: serviceUrl }, HOUR_S),
    checkApp: async (authorization, audience) => {
      const claims = await checkFor(authorization, audience)
      return claims?.appid === botAppId ? claims : undefined
    },
    checkGraph: async (authorization, graphUrl) => {
      const claims = await checkFor(authorization, graphUrl)
      const isOurs = claims?.appid === botAppId || claims?.appid === tabClientId
      const isApp = isOurs && claims?.idtyp === 'app'
      const isPerson = claims?.appid === tabClientId && claims.idtyp === 'user'
      return isApp || isPerson ? claims : undefined
    },
    read: (token) => entra.verify(token),
    entraKeys: { keys: [entra.publicJwk] },
    connectorKeys: { keys: [{ ...connector.publicJwk, endorsements: ['msteams'] }] },
  }
}
