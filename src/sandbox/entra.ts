import type { Call, Reply, Route } from './routing.ts'
import type { Secrets } from './secrets.ts'
import type { StandIn } from './stand-ins.ts'
import { CONNECTOR_AUDIENCE, type Tokens } from './tokens.ts'

/** Application permissions that the app was given on Graph. */
const GRAPH_ROLES = ['User.ReadBasic.All']
const SECRET_FIELDS = ['client_secret', 'client_assertion', 'assertion', 'password', 'refresh_token', 'code']
const EXPIRES_S = 3599

type Needs = { secrets: Secrets; tokens: Tokens; authority: string }

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
    refusal: (status, message) =>
      refuse(status, status === 404 ? 'not_found' : 'temporarily_unavailable', message),
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

async function giveToken(call: Call, { secrets, tokens, authority }: Needs): Promise<Reply> {
  if (!/^application\/x-www-form-urlencoded\b/.test(call.headers['content-type'] ?? ''))
    return refuse(400, 'invalid_request', 'AADSTS900144: The request body must be a form.')
  const form = new URLSearchParams(call.body.toString('utf8'))
  if (call.params.tenant !== secrets.tenantId)
    return refuse(400, 'invalid_request', 'AADSTS90002: Tenant not found.')
  if (form.get('grant_type') !== 'client_credentials')
    return refuse(400, 'unsupported_grant_type', 'AADSTS70003: The grant type is not supported.')
  if (form.get('client_id') !== secrets.botAppId)
    return refuse(400, 'unauthorized_client', 'AADSTS700016: Application was not found in the directory.')
  if (form.get('client_secret') !== secrets.botSecret)
    return refuse(401, 'invalid_client', 'AADSTS7000215: Invalid client secret provided.')
  const scope = form.get('scope') ?? ''
  const given = { [`${CONNECTOR_AUDIENCE}/.default`]: [], [`${authority}/.default`]: GRAPH_ROLES }[scope]
  if (!given)
    return refuse(400, 'invalid_scope', `AADSTS70011: The provided value for scope ${scope} is not valid.`)
  const access_token = await tokens.forApp(scope.slice(0, -'/.default'.length), given)
  const body = { token_type: 'Bearer', expires_in: EXPIRES_S, ext_expires_in: EXPIRES_S, access_token }
  return { status: 200, body, headers: { 'cache-control': 'no-store' } }
}

function refuse(status: number, error: string, error_description: string): Reply {
  return { status, body: { error, error_description } }
}

function recordForm(call: Call): unknown {
  const form = new URLSearchParams(call.body.toString('utf8'))
  for (const name of SECRET_FIELDS) form.delete(name)
  return call.method === 'POST' ? Object.fromEntries(form) : null
}
