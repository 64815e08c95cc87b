import assert from 'node:assert/strict'
import { decodeJwt } from 'jose'
import { createSigningKey, openSigningKey } from '../../src/sandbox/signing-key.ts'
import { BO, type GraphTown, graphTown } from './graph-town.ts'

describe('sign-in on behalf of a person', () => {
  let town: GraphTown
  let good: Record<string, string>
  const ask = async (change: Record<string, string> = {}) => {
    const answer = await fetch(`${town.url}/${town.secrets.tenantId}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({ ...good, ...change }),
    })
    return { status: answer.status, body: await answer.json() }
  }
  /** A token that Entra would sign, with these claims changed. */
  const signed = async (change: Record<string, unknown>, seconds = 600) => {
    const { iat, nbf, exp, ...claims } = decodeJwt(await town.tokens.forTab(town.personOf(BO), false))
    return (await openSigningKey(town.secrets.entraKey)).sign({ ...claims, ...change }, seconds)
  }
  before(async () => {
    town = await graphTown()
    good = {
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      requested_token_use: 'on_behalf_of',
      client_id: town.secrets.tabClientId,
      client_secret: town.secrets.tabSecret,
      assertion: await town.tokens.forTab(town.personOf(BO), false),
      scope: `${town.url}/Calendars.ReadWrite openid profile offline_access`,
    }
  })
  after(() => town.stop())

  it('gives a token of that person with the permissions asked for, which Graph takes', async () => {
    const { status, body } = await ask()
    assert.equal(status, 200)
    const claims = decodeJwt(body.access_token)
    assert.deepEqual(
      [claims.oid, claims.scp, claims.idtyp],
      [town.personOf(BO).id, 'Calendars.ReadWrite', 'user'],
    )
    assert.equal((await town.call('GET', '/v1.0/me/events', body.access_token)).status, 200)
    assert.equal((await town.call('GET', '/v1.0/me', body.access_token)).status, 403)
  })

  it('gives everything that was granted for `.default`', async () => {
    const { body } = await ask({ scope: `${town.url}/.default` })
    assert.equal(decodeJwt(body.access_token).scp, 'Calendars.ReadWrite Mail.Send')
  })

  for (const [what, change, status, error, number] of [
    ['a wrong secret', () => ({ client_secret: 'wrong' }), 401, 'invalid_client', 7000215],
    [
      'the bot in place of the tab',
      () => ({ client_id: town.secrets.botAppId }),
      400,
      'unauthorized_client',
      700016,
    ],
    ['another use', () => ({ requested_token_use: 'sideways' }), 400, 'invalid_request', 900144],
    ['another resource', () => ({ scope: 'https://vault.example/.default' }), 400, 'invalid_scope', 70011],
    [
      'two resources',
      () => ({ scope: `${town.url}/.default ${town.url}/User.Read` }),
      400,
      'invalid_scope',
      70011,
    ],
    [
      'a permission that was not granted',
      () => ({ scope: `${town.url}/Mail.Read` }),
      400,
      'invalid_grant',
      65001,
    ],
    ['no token', () => ({ assertion: '' }), 400, 'invalid_request', 50027],
  ] as const)
    it(`refuses ${what}`, async () => {
      const refused = await ask(change())
      assert.deepEqual(
        [refused.status, refused.body.error, refused.body.error_codes],
        [status, error, [number]],
      )
      assert.match(refused.body.error_description, new RegExp(`^AADSTS${number}: .* Trace ID: `))
    })

  for (const [what, make, number] of [
    ['that is over', () => signed({}, -60), 500133],
    ['for another audience', () => signed({ aud: 'someone' }), 500131],
    ['of the app itself', () => town.tokens.forApp(town.secrets.tabClientId, []), 500131],
    ['without the scope of the tab', () => signed({ scp: 'other' }), 50105],
    ['of nobody in the directory', () => signed({ oid: 'nobody' }), 50034],
    ['that somebody else signed', () => foreign(), 50013],
  ] as const)
    it(`refuses a token ${what}`, async () => {
      const { status, body } = await ask({ assertion: await make() })
      assert.deepEqual([status, body.error, body.error_codes], [400, 'invalid_grant', [number]])
    })

  it('wants the person or an administrator when a fault says so', async () => {
    for (const [code, error, suberror] of [
      ['interaction_required', 'interaction_required', 'basic_action'],
      ['consent_required', 'invalid_grant', 'consent_required'],
      ['session_revoked', 'invalid_grant', 'bad_token'],
      ['user_unknown', 'invalid_grant', undefined],
    ] as const) {
      town.faults.add({ target: 'signin', status: 400, code, times: 1 })
      const { status, body } = await ask()
      assert.deepEqual([status, body.error, body.suberror], [400, error, suberror])
    }
    assert.equal((await ask()).status, 200)
  })

  it('leaves neither secret nor token in the ledger', () => {
    const text = JSON.stringify(town.ledger.list('signin'))
    assert.ok(text.includes('on_behalf_of'))
    for (const secret of [town.secrets.tabSecret, 'eyJ']) assert.ok(!text.includes(secret))
  })

  async function foreign(): Promise<string> {
    const key = await openSigningKey({ ...(await createSigningKey()), kid: town.secrets.entraKey.kid })
    return key.sign(decodeJwt(good.assertion ?? ''), 600)
  }
})
