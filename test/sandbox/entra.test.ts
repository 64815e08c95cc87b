import assert from 'node:assert/strict'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import { type StandInsAlone, standIns } from './stand-ins.ts'

describe('the sign-in stand-in', () => {
  let town: StandInsAlone
  let good: Record<string, string>
  const ask = (form: Record<string, string>, tenant = town.secrets.tenantId) =>
    fetch(`${town.url}/${tenant}/oauth2/v2.0/token`, { method: 'POST', body: new URLSearchParams(form) })
  before(async () => {
    town = await standIns()
    good = {
      grant_type: 'client_credentials',
      client_id: town.secrets.botAppId,
      client_secret: town.secrets.botSecret,
      scope: 'https://api.botframework.com/.default',
    }
  })
  after(() => town.stop())

  it('leads from the discovery document to keys that verify a tab token', async () => {
    const { tenantId, tabClientId } = town.secrets
    const found = await fetch(`${town.url}/${tenantId}/v2.0/.well-known/openid-configuration`)
    const { issuer, jwks_uri } = await found.json()
    const token = await town.tokens.forTab({ id: 'one', name: 'One', email: 'one@brook.example' }, true)
    const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(jwks_uri)), {
      issuer,
      audience: tabClientId,
    })
    assert.deepEqual(
      [payload.oid, payload.tid, payload.scp, payload.ver],
      ['one', tenantId, 'access_as_user', '2.0'],
    )
    assert.deepEqual(payload.roles, ['Counterpart.Administrator'])
    const plain = await town.tokens.forTab({ id: 'two', name: 'Two', email: 'two@brook.example' }, false)
    const other = await jwtVerify(plain, createRemoteJWKSet(new URL(jwks_uri)))
    assert.equal(other.payload.roles, undefined)
  })

  it('leads the bot to the keys of the connector, endorsed for Teams', async () => {
    const found = await (await fetch(`${town.url}/v1/.well-known/openidconfiguration`)).json()
    assert.equal(found.issuer, 'https://api.botframework.com')
    const { keys } = await (await fetch(found.jwks_uri)).json()
    assert.deepEqual(keys[0].endorsements, ['msteams'])
    const token = await town.tokens.forBot('https://localhost:1/')
    const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(found.jwks_uri)))
    assert.deepEqual(
      [payload.aud, payload.iss, payload.serviceurl],
      [town.secrets.botAppId, 'https://api.botframework.com', 'https://localhost:1/'],
    )
  })

  it('gives the app a token for the connector and one for Graph', async () => {
    const { access_token } = await (await ask(good)).json()
    assert.equal((await town.call('POST', '/v3/conversations', access_token, {})).status, 403)
    const graph = await (await ask({ ...good, scope: `${town.url}/.default` })).json()
    assert.equal((await town.call('GET', '/v1.0/users/nobody', graph.access_token)).status, 404)
  })

  for (const [what, change, status, error] of [
    ['a wrong secret', { client_secret: 'wrong' }, 401, 'invalid_client'],
    ['a missing secret', { client_secret: '' }, 401, 'invalid_client'],
    ['another app', { client_id: 'other' }, 400, 'unauthorized_client'],
    ['another scope', { scope: 'https://vault.example/.default' }, 400, 'invalid_scope'],
    ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
  ] as const)
    it(`refuses ${what}`, async () => {
      const refused = await ask({ ...good, ...change })
      assert.deepEqual([refused.status, (await refused.json()).error], [status, error])
    })

  it('refuses another tenant and an unknown path', async () => {
    assert.equal((await ask(good, 'other')).status, 400)
    assert.equal((await fetch(`${town.url}/other/v2.0/.well-known/openid-configuration`)).status, 404)
  })

  it('keeps no secret in the ledger', async () => {
    await ask(good)
    const text = JSON.stringify(town.ledger.list())
    assert.ok(text.includes(town.secrets.botAppId))
    assert.ok(!text.includes(town.secrets.botSecret))
  })
})
