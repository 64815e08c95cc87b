import assert from 'node:assert/strict'
import { graphDirectory } from '../../src/adapters/graph/directory.ts'
import { usersFilter } from '../../src/sandbox/graph/users-filter.ts'
import { ANNA, type StandInsAlone, standIns } from './stand-ins.ts'

describe('the directory stand-in', () => {
  let town: StandInsAlone
  const users = (filter: string, select = 'id,mail') =>
    town.graph(`/users?$filter=${encodeURIComponent(filter)}&$select=${select}`)
  before(async () => {
    town = await standIns()
  })
  after(() => town.stop())

  it('finds people by their mail, in any letter case, and leaves out who is not there', async () => {
    const found = await users(
      "mail in ('ANNA.O''SHEA@brook.example','nobody@brook.example','bo@brook.example')",
    )
    assert.equal(found.status, 200)
    assert.deepEqual(
      found.body.value.map(({ mail }: { mail: string }) => mail),
      [ANNA, 'bo@brook.example'],
    )
    assert.deepEqual(Object.keys(found.body.value[0]), ['id', 'mail'])
  })

  it('gives ids that follow from the mail', async () => {
    const found = await users("mail eq 'bo@brook.example'")
    assert.equal(found.body.value[0].id, town.people.byEmail('Bo@Brook.example')?.id)
    assert.match(
      found.body.value[0].id,
      /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    )
  })

  it('reads one person by id', async () => {
    const id = town.people.byEmail(ANNA)?.id
    const { status, body } = await town.graph(`/users/${id}`)
    assert.deepEqual([status, body.displayName, body.mail], [200, "Anna O'Shea", ANNA])
    const missing = await town.graph('/users/00000000-0000-0000-0000-000000000000')
    assert.deepEqual([missing.status, missing.body.error.code], [404, 'Request_ResourceNotFound'])
  })

  it('refuses what Graph would refuse', async () => {
    const many = Array.from({ length: 16 }, (_, i) => `'p${i}@brook.example'`).join(',')
    for (const [answer, status] of [
      [await users(`mail in (${many})`), 400],
      [await users("displayName eq 'Bo'"), 400],
      [await users("mail eq 'bo@brook.example'", 'id,shoeSize'), 400],
      [await users("mail eq 'bo@brook.example'", 'id,department'), 403],
      [await town.graph('/users?$filter=x&$expand=manager'), 400],
      [await town.graph('/groups'), 404],
    ] as const) {
      assert.equal(answer.status, status)
      assert.ok(answer.body.error.code && answer.body.error.message)
    }
  })

  it('wants a token of its own, with the permission in it', async () => {
    const path = '/v1.0/users/1'
    assert.equal((await town.call('GET', path, '')).status, 401)
    assert.equal((await town.call('GET', path, town.botToken)).status, 401)
    assert.equal((await town.call('GET', path, await town.tokens.forApp(town.url, []))).status, 403)
  })
})

describe('who is found in the directory by address (1.1)', () => {
  it('is known by mail or by the name they sign in with, and is no guest', async () => {
    const town = await standIns({ tls: true })
    try {
      const bo = town.people.byEmail('bo@brook.example')
      assert.ok(bo)
      const { id: _, ...like } = bo
      town.people.put([
        { ...like, email: 'cy@brook.example', signInName: 'CY.Long@sign-in.example' },
        { ...like, email: 'di@brook.example', hasMail: false },
        { ...like, email: 'gus@elsewhere.example', guest: true },
      ])
      const token = await town.tokens.forApp(town.url, ['User.ReadBasic.All'])
      const credential = { getToken: async () => ({ token, expiresOnTimestamp: Date.now() + 60_000 }) }
      const emails = ['bo@', 'cy@', 'di@', 'nobody@'].map((name) => `${name}brook.example`)
      const asked = [...emails, 'cy.long@sign-in.example', 'gus@elsewhere.example']
      const found = await graphDirectory(town.url, credential).findByEmail(asked)
      const idOf = (email: string) => town.people.byEmail(email)?.id
      assert.deepEqual(
        asked.map((email) => found.get(email)),
        [
          ...['bo@brook.example', 'cy@brook.example', 'di@brook.example'].map(idOf),
          ...[undefined, idOf('cy@brook.example'), undefined],
        ],
      )
    } finally {
      await town.stop()
    }
  })
})

describe('a filter by mail', () => {
  for (const [filter, mails] of [
    ["mail eq 'a@x.example'", ['a@x.example']],
    ["mail in ('a','b')", ['a', 'b']],
    ["mail in ( 'it''s' )", ["it's"]],
    ["mail in ('a' 'b')", undefined],
    ["mail in ('a',)", undefined],
    ['mail in ()', undefined],
    ["mail eq 'a' or 1 eq 1", undefined],
    ["mail eq 'a", undefined],
    ["userPrincipalName in ('a')", ['a']],
    ["jobTitle eq 'a'", undefined],
    ['', undefined],
  ] as const)
    it(`reads ${filter || 'nothing'}`, () => assert.deepEqual(usersFilter(filter)?.values, mails))
})
