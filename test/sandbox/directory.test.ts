import assert from 'node:assert/strict'
import { mailsIn } from '../../src/sandbox/graph/users-filter.ts'
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
    ['', undefined],
  ] as const)
    it(`reads ${filter || 'nothing'}`, () => assert.deepEqual(mailsIn(filter), mails))
})
