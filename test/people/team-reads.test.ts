import { deepEqual, equal, ok } from 'node:assert/strict'
import { getTeam, type Look, type TeamNeeds } from '../../src/domain/people/get-team.ts'
import { type ImportWorld, importWorld } from './import-world.ts'

const DEPARTMENTS = 30
const EACH = 10
const named = (n: number) => `Division ${String(n).padStart(2, '0')}`

describe('the team of a customer of a large organisation', () => {
  let here: ImportWorld
  let reads: { people: number; pairs: number; lists: number }

  before(async () => {
    here = await importWorld()
    const people = Array.from({ length: DEPARTMENTS * EACH }, (_, n) => {
      const department = named(n % DEPARTMENTS)
      return `Person ${n},p${n}@ours.example,${department},${department === 'Division 27' ? 'Buyer' : 'Driver'},NL`
    })
    await here.apply('people', ['Name,Email,Department,Job Title,Country', ...people].join('\n'))
    await here.apply('customers', 'Name,Domain,Owner Email\nAcme,acme.example,p1@ours.example')
    await here.apply(
      'contacts',
      'First Name,Last Name,Email,Job Title,Customer\nIda,Ek,ida@acme.example,Buyer,Acme',
    )
    await here.apply('teams', 'Customer,Employee Email,Role\nAcme,p0@ours.example,')
  })

  const counting = <T>(what: keyof typeof reads, read: T): T => {
    reads[what]++
    return read
  }
  const read = async (by: string, look?: Look) => {
    reads = { people: 0, pairs: 0, lists: 0 }
    const { employees, pairCopies, employeeList } = here.needs
    const needs: TeamNeeds = {
      ...here.needs,
      guestLinks: { linkTo: () => '', read: () => undefined },
      employees: { ...employees, get: (key) => counting('people', employees.get(key)) },
      pairCopies: { ...pairCopies, list: (key) => counting('pairs', pairCopies.list(key)) },
      employeeList: { ...employeeList, list: (key) => counting('lists', employeeList.list(key)) },
    }
    const actor = { employeeId: here.idOf(`${by}@ours.example`), roles: [] }
    const customerId = here.customerId('acme.example')
    const team = await getTeam(needs)({ actor, customerId, ...(look && { look }) })
    ok(team)
    return team
  }
  const looked = ({ departments }: Awaited<ReturnType<typeof read>>) =>
    departments.flatMap(({ name, candidates }) => (candidates ? [name] : []))

  it('proposes people of ten departments at most, those of a function that nobody covers among them', async () => {
    const team = await read('p1')
    equal(team.departments.length, DEPARTMENTS)
    const found = looked(team)
    equal(found.length, 10)
    ok(found.includes('Division 27'), 'buyers work there')
    ok(!found.includes('Division 00'), 'somebody of it is on the team already')
    ok(reads.people <= 10 * 8 + 2 && reads.pairs <= 10 * 8, JSON.stringify(reads))
  })

  it('proposes people of another department when it is opened, and of those that a change touched', async () => {
    const one = await read('p1', { department: 'Division 20' })
    deepEqual(looked(one), ['Division 20'])
    equal(one.departments.find(({ name }) => name === 'Division 20')?.candidates?.length, 5)
    ok(reads.people <= 8 + 2, JSON.stringify(reads))
    const people = [here.idOf('p3@ours.example'), here.idOf('p0@ours.example')]
    deepEqual(looked(await read('p1', { people })), ['Division 00', 'Division 03'])
    deepEqual(looked(await read('p1', { people: [] })), [])
    equal(reads.pairs, 0)
  })

  it('looks for nobody where the reader may not change it', async () => {
    const team = await read('p2')
    deepEqual(
      team.departments.map(({ name, candidates }) => [name, candidates]),
      [['Division 00', null]],
    )
    deepEqual([reads.lists, reads.pairs], [0, 0])
    equal(reads.people, 2, 'its member and its owner')
  })
})
