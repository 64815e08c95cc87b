import assert from 'node:assert/strict'
import { BO, CY, type GraphTown, graphTown } from './graph-town.ts'
import { ANNA } from './stand-ins.ts'

const WIDE = ['User.Read.All', 'User.Read']

describe('people and groups of Graph', () => {
  let town: GraphTown
  const wide = async (path: string) => town.call('GET', `/v1.0${path}`, await town.tokenOf(BO, WIDE))
  const mails = (body: { value: { mail: string }[] }) => body.value.map(({ mail }) => mail)
  before(async () => {
    town = await graphTown()
  })
  after(() => town.stop())

  it('shows who is signed in, with their own profile', async () => {
    const { status, body } = await town.bo('GET', '/me?$select=id,mail,jobTitle,department')
    assert.equal(status, 200)
    assert.deepEqual(
      [body.id, body.mail, body.jobTitle, body.department],
      [town.personOf(BO).id, BO, 'Buyer', 'Sales'],
    )
    const other = await town.bo('GET', `/users/${ANNA}?$select=jobTitle`)
    assert.deepEqual([other.status, other.body.error.code], [403, 'Authorization_RequestDenied'])
    assert.equal((await wide(`/users/${ANNA}?$select=jobTitle`)).body.jobTitle, 'Buyer')
  })

  it('knows whom a person reports to, and who reports to them', async () => {
    const manager = await wide('/me/manager')
    assert.deepEqual([manager.body['@odata.type'], manager.body.mail], ['#microsoft.graph.user', ANNA])
    const top = await wide(`/users/${town.personOf(ANNA).id}/manager`)
    assert.deepEqual([top.status, top.body.error.code], [404, 'Request_ResourceNotFound'])
    assert.deepEqual(mails((await wide(`/users/${ANNA}/directReports`)).body), [BO, CY])
    assert.deepEqual(mails((await town.anna('GET', '/me/directReports')).body), [BO, CY])
  })

  it('has one group of everybody, read in pages', async () => {
    for (const members of ['members', 'transitiveMembers']) {
      const first = await town.asApp('GET', `/groups/${town.groupId}/${members}?$select=mail&$top=2`)
      assert.deepEqual(mails(first.body), [ANNA, BO])
      const next = first.body['@odata.nextLink'].slice(`${town.url}/v1.0`.length)
      const second = await town.asApp('GET', next)
      assert.deepEqual([mails(second.body), second.body['@odata.nextLink']], [[CY], undefined])
    }
    assert.equal(
      (await town.asApp('GET', '/groups/00000000-0000-0000-0000-000000000000/members')).status,
      404,
    )
    assert.equal((await town.bo('GET', `/groups/${town.groupId}/members`)).status, 403)
  })

  it('names the zone of a mailbox as Windows does for some people and as IANA does for others', async () => {
    const people = Array.from({ length: 12 }, (_, i) => ({
      ...town.personOf(CY),
      email: `p${i}@brook.example`,
    }))
    town.people.put(people.map(({ id, ...rest }) => rest))
    const zones = new Set<string>()
    for (const { email } of people) {
      const { status, body } = await town.asApp('GET', `/users/${email}/mailboxSettings`)
      assert.equal(status, 200)
      assert.equal(body.workingHours.daysOfWeek[0], 'monday')
      zones.add(body.timeZone)
    }
    assert.deepEqual([...zones].sort(), ['America/New_York', 'Eastern Standard Time'])
    assert.equal((await town.bo('GET', '/me/mailboxSettings')).body.language.locale, 'en-IE')
  })
})
