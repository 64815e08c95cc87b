import assert from 'node:assert/strict'
import type { Suggestions } from '../../src/contract/pairing.ts'
import type { Answer } from '../../src/contract/routes.ts'
import { type World, world } from '../world.ts'

const ADA = 'ada@ours.example'
const PEOPLE = `Name;Email;Job Title;Manager Email;Country
Ada Boss;${ADA};CEO;;NL
Pat O'Neil;pat.o'neil+x&y#1@ours.example;Buyer;${ADA};NL
`

function people(count: number): string {
  const rows = Array.from({ length: count }, (_, n) => `Person ${n},p${n}@ours.example`)
  return ['Name,Email', ...rows].join('\n')
}
const reasons = async (here: World, file: string) =>
  (await here.importCsv('people', file)).body.refused.map(({ line, reason }) => `${line}: ${reason}`)

describe('imports over HTTP (1.1)', () => {
  let here: World
  before(async () => {
    here = await world()
  })
  after(() => here.stop())

  it('answer with counts, refused lines in words, and who is gone', async () => {
    const dry = await here.importCsv('people', PEOPLE, { apply: false })
    assert.deepEqual([dry.status, dry.body.added, dry.body.refused], [200, 2, []])
    assert.equal((await here.importCsv('people', PEOPLE)).body.added, 2)
    assert.equal((await here.importCsv('people', PEOPLE)).body.same, 2)
    const shorter = `${PEOPLE.split('\n').slice(0, 2).join('\n')}\n;x@ours.example;;;`
    const { body } = await here.importCsv('people', shorter, { apply: false })
    assert.deepEqual(body.goneRows, ["Pat O'Neil (pat.o'neil+x&y#1@ours.example)"])
    assert.deepEqual(body.refused, [{ line: 3, reason: 'Name is empty. Fill it in.' }])
  })

  it('look people up by 15 addresses at a time, whatever letters are in them', async () => {
    const before = (await here.ledger('graph')).length
    const { body } = await here.importCsv('people', people(31), { apply: false })
    assert.deepEqual([body.added, body.unresolved], [31, 0])
    const calls = (await here.ledger('graph')).slice(before)
    assert.deepEqual(
      calls.map(({ status }) => status),
      [200, 200, 200],
    )
  })

  it('repeat a call that Graph did not answer, and say what to do when it refuses', async () => {
    const fault = (status: number, times: number) =>
      here.fault({ target: 'graph', path: '/users', status, times, retryAfter: 0 })
    await fault(503, 1)
    assert.deepEqual(await reasons(here, people(1)), [])
    await fault(403, 1)
    assert.match((await reasons(here, people(2)))[0] ?? '', /^1: .*User\.ReadBasic\.All/)
    await fault(429, 3)
    assert.match((await reasons(here, people(2)))[0] ?? '', /^1: .*asks for a pause/)
    await here.clearFaults()
  })

  it('are for administrators', async () => {
    const answer = await here.post("pat.o'neil+x&y#1@ours.example", '/api/import/people', {})
    assert.equal(answer.status, 403)
  })

  it('bring what pairs are suggested from, accepted, refused and listed (1.4)', async () => {
    await here.importCsv('customers', `Name,Domain,Owner Email\nAcme,acme.example,${ADA}`)
    await here.importCsv(
      'contacts',
      'First Name,Last Name,Email,Job Title,Customer\nEva,E,eva@acme.example,Acheteuse,Acme',
    )
    await here.importCsv('teams', "Customer,Employee Email\nAcme,pat.o'neil+x&y#1@ours.example")
    const { suggestions } = (await here.post<Suggestions>(ADA, '/api/pairs/suggestions')).body
    const [first] = suggestions
    assert.deepEqual(first?.reasons.slice(0, 1), ['both work in procurement'])
    const pair = { employeeId: first?.employee.id ?? '', contactId: first?.contact.id ?? '' }
    const pairs = [pair, { ...pair, employeeId: 'nobody' }]
    const { body } = await here.post<Answer<'acceptPairs'>>(ADA, '/api/pairs/accepted', { pairs })
    assert.deepEqual(
      body.pairs.map(({ contact }) => contact.name),
      ['Eva E'],
    )
    assert.deepEqual(
      body.refused.map(({ reason }) => reason),
      ['This employee is not known. Choose somebody else.'],
    )
    const again = await here.post<{ reason: string }>(ADA, '/api/pairs', pair)
    assert.deepEqual([again.status, again.body.reason], [409, 'already paired'])
  })

  it('mark as left who is gone, and their pairs are over (1.5)', async () => {
    const pairs = async () => {
      const { body } = await here.get<Answer<'listCustomers'>>(ADA, '/api/customers')
      const path = `/api/pairs?customerId=${body.customers[0]?.id}`
      return (await here.get<Answer<'listPairs'>>(ADA, path)).body.pairs.length
    }
    await here.importCsv('people', PEOPLE)
    assert.equal(await pairs(), 1)
    const withoutPat = PEOPLE.split('\n').slice(0, 2).join('\n')
    assert.equal((await here.importCsv('people', withoutPat, { gone: 'left' })).body.gone, 1)
    assert.equal(await pairs(), 0)
    const { body } = await here.post<Answer<'searchEmployees'>>(ADA, '/api/employees', { name: 'pat' })
    assert.deepEqual(body.employees, [])
    const refused = await here.importCsv('customers', 'Name\nAcme', { apply: false, gone: 'left' })
    assert.match(refused.body.refused[0]?.reason ?? '', /^Customers cannot be marked as left/)
  })
})
