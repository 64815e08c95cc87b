import { onBehalfOf } from './entra-on-behalf-of.ts'
import { askedFailure, entraRefusal } from './entra-refusal.ts'
import { GRANTED } from './graph/permissions.ts'
import type { People } from './people.ts'
import type { Call, Reply, Route } from './routing.ts'
import type { Secrets } from './secrets.ts'
import type { StandIn } from './stand-ins.ts'
import { CONNECTOR_AUDIENCE, type Tokens } from './tokens.ts'

const SECRET_FIELDS = ['client_secret', 'client_assertion', 'assertion', 'password', 'refresh_token', 'code']
const EXPIRES_S = 3599

const ON_BEHALF_OF = 'urn:ietf:params:oauth:grant-type:jwt-bearer'

type Needs = { secrets: Secrets; tokens: Tokens; people: People; authority: string }

/** The stand-in for Entra sign-in, and for the keys of the Bot Framework. */
export function createEntra(needs: Needs): StandIn {
  const { secrets, tokens, authority } = needs
  const tenant = `${authority}/${secrets.tenantId}`
  const get = (path: string, body: object): Route => ({
    method: 'GET',
    path,
    handle: () => ({ status: 200, body }),
  })
  return {
    target: 'signin',
    serves: () => true,
    admit: async () => undefined,
    refusal: askedFailure,
    record: recordForm,
    routes: [
      get(`/${secrets.tenantId}/v2.0/.well-known/openid-configuration`, {
        issuer: `${tenant}/v2.0`,
        authorization_endpoint: `${tenant}/oauth2/v2.0/authorize`,
        token_endpoint: `${tenant}/oauth2/v2.0/token`,
        jwks_uri: `${tenant}/discovery/v2.0/keys`,
        token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt'],
        response_types_supported: ['code', 'id_token', 'token'],
        subject_types_supported: ['pairwise'],
        id_token_signing_alg_values_supported: ['RS256'],
        scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
      }),
      get(`/${secrets.tenantId}/discovery/v2.0/keys`, tokens.entraKeys),
      get('/v1/.well-known/openidconfiguration', {
        issuer: CONNECTOR_AUDIENCE,
        authorization_endpoint: 'https://invalid.example',
        jwks_uri: `${authority}/v1/.well-known/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
        token_endpoint_auth_methods_supported: ['private_key_jwt'],
      }),
      get('/v1/.well-known/keys', tokens.connectorKeys),
      { method: 'POST', path: '/:tenant/oauth2/v2.0/token', handle: (call) => giveToken(call, needs) },
    ],
  }
}

async function giveToken(call: Call, needs: Needs): Promise<Reply> {
  if (!/^application\/x-www-form-urlencoded\b/.test(call.headers['content-type'] ?? ''))
    return entraRefusal(400, 'invalid_request', 900144, 'The request body must be a form.')
  const form = new URLSearchParams(call.body.toString('utf8'))
  if (call.params.tenant !== needs.secrets.tenantId)
    return entraRefusal(400, 'invalid_request', 90002, 'Tenant not found.')
  const grant = form.get('grant_type')
  if (grant === ON_BEHALF_OF) return onBehalfOf(form, needs)
  if (grant === 'client_credentials') return appToken(form, needs)
  return entraRefusal(400, 'unsupported_grant_type', 70003, 'The grant type is not supported.')
}

async function appToken(form: URLSearchParams, { secrets, tokens, authority }: Needs): Promise<Reply> {
  const registration = registrationOf(form.get('client_id'), { secrets, authority })
  if (!registration)
    return entraRefusal(400, 'unauthorized_client', 700016, 'Application was not found in the directory.')
  if (form.get('client_secret') !== registration.secret)
    return entraRefusal(401, 'invalid_client', 7000215, 'Invalid client secret provided.')
  const scope = form.get('scope') ?? ''
  const given = registration.grants[scope]
  if (!given)
    return entraRefusal(400, 'invalid_scope', 70011, `The provided value for scope ${scope} is not valid.`)
  const audience = scope.slice(0, -'/.default'.length)
  const access_token = await tokens.forApp(audience, given, registration.id)
  const body = { token_type: 'Bearer', expires_in: EXPIRES_S, ext_expires_in: EXPIRES_S, access_token }
  return { status: 200, body, headers: { 'cache-control': 'no-store' } }
}

type Registration = { id: string; secret: string; grants: Record<string, readonly string[]> }

/** The two registrations of the app, and what each was granted for itself. */
function registrationOf(
  id: string | null,
  { secrets, authority }: Pick<Needs, 'secrets' | 'authority'>,
): Registration | undefined {
  const { botAppId, botSecret, tabClientId, tabSecret } = secrets
  const graph = `${authority}/.default`
  const known: Registration[] = [
    {
      id: botAppId,
      secret: botSecret,
      grants: { [`${CONNECTOR_AUDIENCE}/.default`]: [], [graph]: GRANTED.app },
    },
    { id: tabClientId, secret: tabSecret, grants: { [graph]: GRANTED.tab } },
  ]
  return known.find((one) => one.id === id)
}

function recordForm(call: Call): unknown {
  const form = new URLSearchParams(call.body.toString('utf8'))
  for (const name of SECRET_FIELDS) form.delete(name)
  return call.method === 'POST' ? Object.fromEntries(form) : null
}
