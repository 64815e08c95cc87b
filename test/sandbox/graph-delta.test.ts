import assert from 'node:assert/strict'
import { Client } from '@microsoft/microsoft-graph-client'
import { BO, CY, type GraphTown, graphTown } from './graph-town.ts'
import { ANNA, standIns } from './stand-ins.ts'

type Member = { id: string; '@removed'?: { reason: string } }
type Changed = Member & Record<string, unknown>

describe('changes of people and of the group, as Graph tells them', () => {
  let town: GraphTown
  const path = (link: string) => link.slice(`${town.url}/v1.0`.length)
  const get = async (from: string, headers: Record<string, string> = {}) => {
    const { body } = await town.asApp('GET', from, undefined, headers)
    const link: string = body['@odata.deltaLink'] ?? body['@odata.nextLink']
    return { value: body.value as Changed[], link: path(link), last: '@odata.deltaLink' in body }
  }
  const minimal = { prefer: 'return=minimal' }
  const SELECT = '/users/delta?$select=mail,department,manager'
  const groupUrl = (id = town.groupId) => `/groups/delta?$filter=id eq '${id}'&$select=id,members`
  const membersOf = (value: Changed[]) => (value[0]?.['members@delta'] ?? []) as Member[]
  beforeEach(async () => {
    town = await graphTown()
  })
  afterEach(() => town.stop())

  it('gives everybody first, then what changed, and with return=minimal no more than that', async () => {
    const first = await get(SELECT)
    assert.deepEqual(first.value.map(({ mail }) => mail).sort(), [ANNA, BO, CY])
    assert.deepEqual((await get(first.link)).value, [])
    town.people.change(town.personOf(BO), { department: 'Finance' })
    town.people.change(town.personOf(CY), { jobTitle: 'not watched' })
    const { id } = town.personOf(BO)
    assert.deepEqual((await get(first.link, minimal)).value, [{ id, department: 'Finance' }])
    assert.equal((await get(first.link)).value[0]?.mail, BO)
  })

  it('tells a new manager as a change of the tie, and a manager who left to their reports', async () => {
    const { link } = await get(SELECT)
    town.people.change(town.personOf(CY), { managerEmail: BO })
    const bo = { '@odata.type': '#microsoft.graph.user', id: town.personOf(BO).id }
    const next = await get(link, minimal)
    assert.deepEqual(next.value, [{ id: town.personOf(CY).id, 'manager@delta': [bo] }])
    town.people.remove(town.personOf(BO))
    const [gone, cut] = (await get(next.link, minimal)).value
    assert.deepEqual(gone, { id: bo.id, '@removed': { reason: 'changed' } })
    assert.deepEqual(cut?.['manager@delta'], [
      { '@odata.type': '#microsoft.graph.user', '@removed': { reason: 'deleted' } },
    ])
  })

  it('begins at this moment where it is asked to', async () => {
    const now = await get('/users/delta?$deltatoken=latest&$select=mail')
    assert.deepEqual([now.value, now.last], [[], true])
    town.people.change(town.personOf(BO), { name: 'Bo', email: BO } as { name: string })
    assert.deepEqual((await get(now.link)).value, [])
  })

  it('goes on page by page, and loses nothing that changes in between', async () => {
    const { id, ...cy } = town.personOf(CY)
    town.people.put(Array.from({ length: 250 }, (_, i) => ({ ...cy, email: `p${i}@brook.example` })))
    const first = await get(SELECT)
    assert.deepEqual([first.value.length, first.last], [200, false])
    town.people.change(town.personOf(ANNA), { department: 'Board' })
    const second = await get(first.link)
    assert.deepEqual([second.value.length, second.last], [54, true])
    assert.equal(second.value.at(-1)?.department, 'Board')
  })

  it('tells who joined the group, who left it, and who left the organisation', async () => {
    const first = await get(groupUrl())
    assert.equal(membersOf(first.value).length, 3)
    assert.deepEqual((await get(first.link)).value, [])
    town.people.change(town.personOf(BO), { inGroup: false })
    const cy = town.personOf(CY)
    town.people.remove(cy)
    const next = await get(first.link)
    assert.deepEqual(
      membersOf(next.value).map((one) => [one.id, one['@removed']?.reason]),
      [
        [town.personOf(BO).id, 'deleted'],
        [cy.id, 'deleted'],
      ],
    )
    town.people.change(town.personOf(BO), { inGroup: true })
    assert.equal(membersOf((await get(next.link)).value)[0]?.['@removed'], undefined)
    assert.deepEqual((await get(groupUrl('00000000-0000-4000-8000-000000000000'))).value, [])
  })

  it('refuses a token it never gave, and sends those of another time back to the beginning', async () => {
    const { link } = await get(SELECT)
    assert.equal((await town.asApp('GET', '/users/delta?$deltatoken=nonsense')).status, 400)
    assert.equal((await town.asApp('GET', `${link}&$select=mail`)).status, 400)
    const other = await graphTown()
    const old = await town.asApp(
      'GET',
      path(`${town.url}/v1.0${link}`).replace(/=.*/, `=${await tokenOf(other)}`),
    )
    other.stop()
    assert.deepEqual([old.status, old.body.error.code], [410, 'syncStateNotFound'])
    assert.equal(old.headers.get('location'), `${town.url}/v1.0/users/delta?$deltatoken=`)
    town.faults.add({ target: 'graph', path: 'groups/delta', status: 410, times: 1 })
    const asked = await town.asApp('GET', groupUrl())
    assert.equal(asked.headers.get('location'), `${town.url}/v1.0/groups/delta?$deltatoken=`)
  })

  it('refuses a link that is older than seven days as Graph does for people and groups', async () => {
    for (const first of [SELECT, groupUrl()]) {
      const { link } = await get(first)
      const aged = link.replace(/(?<=token=).*/, (token) => {
        const state = JSON.parse(Buffer.from(token, 'base64url').toString())
        const old = { ...state, made: state.made - 7 * 86_400_000 - 1000 }
        return Buffer.from(JSON.stringify(old)).toString('base64url')
      })
      const { status, body } = await town.asApp('GET', aged)
      assert.deepEqual([status, body.error.code], [400, 'syncStateNotFound'])
    }
  })

  it('wants the permissions that Graph wants', async () => {
    const status = async (url: string, ...roles: string[]) =>
      (await town.call('GET', `/v1.0${url}`, await town.appToken(roles))).status
    assert.equal(await status(SELECT, 'User.ReadBasic.All', 'GroupMember.Read.All'), 403)
    assert.equal(await status(SELECT, 'User.Read.All'), 200)
    assert.equal(await status(groupUrl(), 'GroupMember.ReadBasic.All'), 403)
    assert.equal(await status(groupUrl(), 'GroupMember.Read.All'), 200)
    assert.equal((await town.asApp('GET', '/users/delta?$select=shoeSize')).status, 400)
    assert.equal((await town.asApp('GET', '/users/delta?$top=5')).status, 400)
  })
})

async function tokenOf(town: GraphTown): Promise<string> {
  const { body } = await town.asApp('GET', '/users/delta?$select=mail')
  return new URL(body['@odata.deltaLink']).searchParams.get('$deltatoken') ?? ''
}

describe('a batch of Graph', () => {
  const batchOf = (urls: string[]) => ({
    requests: urls.map((url, id) => ({ id: `${id}`, method: 'GET', url })),
  })

  it('is answered by the unchanged client call by call, each with a status of its own', async () => {
    const town = await standIns({ tls: true })
    const bo = town.people.byEmail(BO)
    town.people.change(bo ?? assert.fail(), { managerEmail: ANNA })
    const token = await town.tokens.forApp(town.url, ['User.Read.All'])
    const graph = Client.init({
      baseUrl: town.url,
      customHosts: new Set(['localhost']),
      authProvider: (done) => done(null, token),
    })
    town.faults.add({ target: 'graph', path: 'users/anna', status: 429, retryAfter: 2, times: 1 })
    const expanded = `/users/${BO}?$select=mail&$expand=manager($select=mail)`
    const urls = [
      expanded,
      `/users/${BO}/mailboxSettings`,
      '/users/x@brook.example',
      '/users/anna',
      '/nowhere',
    ]
    const { responses } = await graph.api('/$batch').post(batchOf(urls))
    type Answer = { id: string; status: number; body: { manager?: { mail: string } }; headers: object }
    const byId = new Map<string, Answer>(responses.map((one: Answer) => [one.id, one]))
    assert.deepEqual(
      urls.map((_, id) => byId.get(`${id}`)?.status),
      [200, 403, 404, 429, 404],
    )
    assert.deepEqual(
      [byId.get('3')?.headers, byId.get('0')?.body.manager?.mail],
      [{ 'Content-Type': 'application/json', 'Retry-After': '2' }, ANNA],
    )
    town.stop()
  })

  it('holds twenty calls and no more, of different names', async () => {
    const town = await graphTown()
    const status = async (body: object) => (await town.asApp('POST', '/$batch', body)).status
    const many = Array.from({ length: 21 }, () => `/users/${BO}`)
    assert.deepEqual([await status(batchOf(many.slice(1))), await status(batchOf(many))], [200, 400])
    const [one] = batchOf(many).requests
    assert.equal(await status({ requests: [one, one] }), 400)
    town.stop()
  })
})
