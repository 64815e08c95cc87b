import assert from 'node:assert/strict'
import { endPair } from '../../src/domain/pairing/end-pair.ts'
import { searchEmployees } from '../../src/domain/people/search-employees.ts'
import { countsOf, type ImportWorld, importWorld, killedAfter, refusalsOf } from './import-world.ts'

const FILES = {
  people: 'Name,Email\nAda,ada@ours.example\nBen,ben@ours.example\n',
  customers: 'Name,Domain\nAcme,acme.example\nBolt,bolt.example\n',
  contacts:
    'First Name,Last Name,Email,Customer\nCarla,,carla@acme.example,Acme\nDirk,,dirk@acme.example,Acme\n',
  teams: 'Customer,Employee Email\nAcme,ada@ours.example\nAcme,ben@ours.example\n',
  pairs:
    'Employee Email,Contact Email\nada@ours.example,carla@acme.example\nben@ours.example,carla@acme.example\nben@ours.example,dirk@acme.example\n',
} as const
type Kind = keyof typeof FILES
const KINDS = Object.keys(FILES) as Kind[]
const TODAY = '2026-11-03'
const without = (kind: Kind, words: string) =>
  FILES[kind]
    .split('\n')
    .filter((line) => !line.includes(words))
    .join('\n')

async function filled(): Promise<ImportWorld> {
  const world = await importWorld()
  for (const kind of KINDS) await world.apply(kind, FILES[kind])
  return world
}
const acme = (world: ImportWorld) => ({ customerId: world.customerId('acme.example') })

/** Pairs as `employee contact: state`; fails when a copy differs from its authority. */
async function pairsOf(world: ImportWorld): Promise<string[]> {
  const pairs = (await world.needs.pairs.list(acme(world))).map(({ value }) => value)
  for (const pair of pairs) {
    const copy = await world.needs.pairCopies.get({ employeeId: pair.employeeId, pairId: pair.id })
    assert.deepEqual(copy?.value, pair)
  }
  return pairs
    .map((pair) => {
      const name = `${pair.employeeId === world.idOf('ada@ours.example') ? 'Ada' : 'Ben'} ${pair.contactName}`
      return `${name}: ${pair.status === 'active' ? 'active' : `${pair.endReason}, ${pair.endedOn}`}`
    })
    .sort()
}
const leftOn = async (world: ImportWorld, name: string) =>
  (await world.employee(`${name}@ours.example`))?.leftOn
const contactLeftOn = async (world: ImportWorld, name: string) => {
  const contactId = world.contactId('acme.example', `${name}@acme.example`)
  return (await world.needs.contacts.get({ ...acme(world), contactId }))?.value.leftOn
}

describe('marking as left what is gone from a file (1.1)', () => {
  it('writes nothing in a dry run, and reports the same as without', async () => {
    const world = await filled()
    const before = world.state.writes
    for (const kind of ['people', 'contacts', 'teams', 'pairs'] as const) {
      const shorter = FILES[kind].split('\n').slice(0, 2).join('\n')
      assert.deepEqual(
        await world.applyLeft(kind, shorter, { apply: false }),
        await world.dryRun(kind, shorter),
      )
    }
    assert.equal(world.state.writes, before)
  })

  it('leaves who is gone as they are unless it is asked for', async () => {
    const world = await filled()
    assert.equal(countsOf(await world.apply('people', without('people', 'Ben'))), '1 same, 1 gone')
    assert.equal(await leftOn(world, 'ben'), null)
    assert.ok((await pairsOf(world)).every((pair) => pair.endsWith('active')))
  })

  it('ends the pairs of an employee who left, who is then not found any more (1.5)', async () => {
    const world = await filled()
    assert.equal(countsOf(await world.applyLeft('people', without('people', 'Ben'))), '1 same, 1 gone')
    assert.deepEqual([await leftOn(world, 'ada'), await leftOn(world, 'ben')], [null, TODAY])
    assert.deepEqual(await pairsOf(world), [
      'Ada Carla: active',
      `Ben Carla: employee left, ${TODAY}`,
      `Ben Dirk: employee left, ${TODAY}`,
    ])
    assert.deepEqual(
      (await searchEmployees(world.needs)('')).map(({ name }) => name),
      ['Ada'],
    )
  })

  it('ends the pairs of a contact who left (1.5)', async () => {
    const world = await filled()
    await world.applyLeft('contacts', without('contacts', 'Carla'))
    assert.deepEqual([await contactLeftOn(world, 'carla'), await contactLeftOn(world, 'dirk')], [TODAY, null])
    assert.deepEqual(await pairsOf(world), [
      `Ada Carla: contact left, ${TODAY}`,
      `Ben Carla: contact left, ${TODAY}`,
      'Ben Dirk: active',
    ])
  })

  it('lets somebody come back with a later file; their pairs stay ended (1.5)', async () => {
    const world = await filled()
    await world.applyLeft('people', without('people', 'Ben'))
    await world.applyLeft('contacts', without('contacts', 'Carla'))
    await world.apply('people', FILES.people)
    await world.apply('contacts', FILES.contacts)
    assert.deepEqual([await leftOn(world, 'ben'), await contactLeftOn(world, 'carla')], [null, null])
    assert.ok((await pairsOf(world)).every((pair) => !pair.endsWith('active')))
  })

  it('takes people off a team and ends pairs, and brings both back with a later file (1.5)', async () => {
    const world = await filled()
    await world.applyLeft('teams', without('teams', 'ben'))
    await world.applyLeft('pairs', without('pairs', 'dirk'))
    const team = async () =>
      (await world.needs.members.list(acme(world))).map(({ value }) => value.employeeId)
    assert.deepEqual(await team(), [world.idOf('ada@ours.example')])
    assert.deepEqual((await pairsOf(world))[2], `Ben Dirk: gone from its source, ${TODAY}`)
    await world.apply('teams', FILES.teams)
    await world.apply('pairs', FILES.pairs)
    assert.equal((await team()).length, 2)
    assert.ok((await pairsOf(world)).every((pair) => pair.endsWith('active')))
  })

  it('is refused for customers', async () => {
    const world = await filled()
    const before = world.state.writes
    const report = await world.applyLeft('customers', without('customers', 'Bolt'))
    assert.match(refusalsOf(report).join(), /^1: Customers cannot be marked as left\./)
    assert.deepEqual([countsOf(report), world.state.writes], ['1 refused', before])
  })

  it('does not take a new address for somebody who left', async () => {
    const world = await filled()
    world.state.aliases.set('ben.new@ours.example', world.idOf('ben@ours.example'))
    for (const kind of ['people', 'teams', 'pairs'] as const)
      await world.applyLeft(kind, FILES[kind].replaceAll('ben@ours', 'ben.new@ours'))
    assert.equal(await leftOn(world, 'ben'), null)
    assert.equal((await world.needs.members.list(acme(world))).length, 2)
    assert.ok((await pairsOf(world)).every((pair) => pair.endsWith('active')))
  })

  const shorter = { people: 'Ben', contacts: 'Carla', teams: 'ben', pairs: 'carla' } as const
  for (const kind of ['people', 'contacts', 'teams', 'pairs'] as const)
    it(`is completed by the same file of ${kind} when a crash cut it short, wherever it was`, async () => {
      const file = without(kind, shorter[kind])
      const full = await filled()
      await full.applyLeft(kind, file)
      for (let at = 0; ; at += 2) {
        const world = await filled()
        if (!(await killedAfter(world, at, () => world.applyLeft(kind, file)))) {
          assert.ok(at > 0, `ended within ${at} writes`)
          break
        }
        assert.match(countsOf(await world.applyLeft(kind, file)), /gone/)
        assert.doesNotMatch(countsOf(await world.applyLeft(kind, file)), /gone/)
        for (const { value } of await world.needs.pairs.list(acme(world)))
          await world.copyPair(value.customerId, value.id)
        assert.deepEqual(await stateOf(world), await stateOf(full), `${kind}, ${at} writes`)
      }
    })
})

describe('ending a pair (1.5)', () => {
  it('happens once, with a day and a reason, at the customer and with the employee', async () => {
    const world = await filled()
    const [stored] = await world.needs.pairs.list(acme(world))
    assert.ok(stored)
    const { id: pairId, customerId, revision } = stored.value
    const end = (on: string) => endPair(world.needs)({ customerId, pairId, reason: 'not my contact', on })
    assert.deepEqual([await end('2026-11-04'), await end('2026-11-05')], [true, false])
    const ended = (await world.needs.pairs.get({ customerId, pairId }))?.value
    assert.deepEqual(ended, {
      ...{ ...stored.value, status: 'ended', endedOn: '2026-11-04' },
      ...{ endReason: 'not my contact', revision: revision + 1 },
      endedFrom: { byId: null, status: 'active', until: null },
    })
    await pairsOf(world)
    assert.equal(
      await endPair(world.needs)({
        customerId,
        pairId: `${customerId}.x`,
        reason: 'contact left',
        on: TODAY,
      }),
      false,
    )
  })
})

async function stateOf(world: ImportWorld): Promise<unknown> {
  const people = [await leftOn(world, 'ben'), await contactLeftOn(world, 'carla')]
  return { people, pairs: await pairsOf(world), team: (await world.needs.members.list(acme(world))).length }
}
