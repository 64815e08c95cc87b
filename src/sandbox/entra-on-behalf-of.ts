import { randomBytes } from 'node:crypto'
import { decodeJwt, type JWTPayload } from 'jose'
import { entraRefusal } from './entra-refusal.ts'
import { GRANTED } from './graph/permissions.ts'
import type { People } from './people.ts'
import type { Reply } from './routing.ts'
import type { Secrets } from './secrets.ts'
import type { Tokens } from './tokens.ts'

/** Scopes of sign-in itself, which every client may ask for beside those of one resource. */
const SIGN_IN = ['openid', 'profile', 'email', 'offline_access']
const EXPIRES_S = 3599

type Needs = { secrets: Secrets; tokens: Tokens; people: People; authority: string }

/** Exchanges the token of somebody who uses the tab for one with which the app acts for them on Graph. */
export async function onBehalfOf(form: URLSearchParams, needs: Needs): Promise<Reply> {
  const { secrets, tokens, people, authority } = needs
  if (form.get('requested_token_use') !== 'on_behalf_of')
    return entraRefusal(
      400,
      'invalid_request',
      900144,
      "The parameter 'requested_token_use' must be on_behalf_of.",
    )
  if (form.get('client_id') !== secrets.tabClientId)
    return entraRefusal(400, 'unauthorized_client', 700016, 'Application was not found in the directory.')
  if (form.get('client_secret') !== secrets.tabSecret)
    return entraRefusal(401, 'invalid_client', 7000215, 'Invalid client secret provided.')
  const asked = scopesOf(form.get('scope') ?? '', authority)
  if (!asked) return entraRefusal(400, 'invalid_scope', 70011, 'The provided value for scope is not valid.')
  const assertion = form.get('assertion') ?? ''
  const claims = await tokens.read(assertion)
  if (!claims) return unreadable(assertion)
  if (claims.aud !== secrets.tabClientId || claims.ver !== '2.0')
    return grantRefusal(500131, 'Assertion audience does not match the Client app presenting the assertion.')
  if (!String(claims.scp ?? '').includes('access_as_user'))
    return grantRefusal(50105, 'The assertion carries no scope of the application.')
  const person = people.byId(String(claims.oid))
  if (!person) return grantRefusal(50034, 'The user account does not exist in the directory.')
  const missing = asked.filter((scope) => !GRANTED.person.some((granted) => granted === scope))
  if (missing.length > 0)
    return entraRefusal(
      400,
      'invalid_grant',
      65001,
      `The user or administrator has not consented to use the application with ID '${secrets.tabClientId}'.`,
      { suberror: 'consent_required' },
    )
  const given = asked.length > 0 ? asked : GRANTED.person
  return {
    status: 200,
    headers: { 'cache-control': 'no-store' },
    body: {
      token_type: 'Bearer',
      scope: given.map((scope) => `${authority}/${scope}`).join(' '),
      ...{ expires_in: EXPIRES_S, ext_expires_in: EXPIRES_S },
      access_token: await tokens.forPerson(person, authority, given),
      refresh_token: randomBytes(48).toString('base64url'),
      id_token: await tokens.forIdentity(person),
      client_info: Buffer.from(JSON.stringify({ uid: person.id, utid: secrets.tenantId })).toString(
        'base64url',
      ),
    },
  }
}

/** The permissions asked for by name, none for `.default`; undefined when a scope is not of Graph. */
function scopesOf(scope: string, authority: string): string[] | undefined {
  const wanted = scope.split(' ').filter((each) => each !== '' && !SIGN_IN.includes(each))
  if (wanted.length === 0) return undefined
  const names = wanted.map((each) =>
    each.startsWith(`${authority}/`) ? each.slice(authority.length + 1) : '',
  )
  if (names.includes('') || (names.includes('.default') && names.length > 1)) return undefined
  return names.filter((name) => name !== '.default')
}

/** A token that is over is told apart from one that nobody here signed. */
function unreadable(assertion: string): Reply {
  let claims: JWTPayload
  try {
    claims = decodeJwt(assertion)
  } catch {
    return entraRefusal(400, 'invalid_request', 50027, 'JWT token is invalid or malformed.')
  }
  return (claims.exp ?? 0) * 1000 < Date.now()
    ? grantRefusal(500133, 'Assertion is not within its valid time range.')
    : grantRefusal(50013, 'Assertion failed signature validation.')
}

const grantRefusal = (number: number, message: string) => entraRefusal(400, 'invalid_grant', number, message)
