import assert from 'node:assert/strict'
import { change } from '../../src/domain/store.ts'
import { type ImportWorld, importWorld } from './import-world.ts'

const FILES = {
  people: 'Name,Email\nAda,ada@ours.example\nBen,ben@ours.example\n',
  customers: 'Name,Domain\nAcme,acme.example\n',
  contacts:
    'First Name,Last Name,Email,Job Title,Customer\nCarla,,carla@acme.example,Buyer,Acme\nDirk,,dirk@acme.example,CFO,Acme\n',
  pairs:
    'Employee Email,Contact Email\nada@ours.example,carla@acme.example\nben@ours.example,dirk@acme.example\n',
} as const

async function filled(): Promise<ImportWorld> {
  const world = await importWorld()
  for (const kind of ['people', 'customers', 'contacts', 'pairs'] as const)
    await world.apply(kind, FILES[kind])
  return world
}
const acme = (world: ImportWorld) => ({ customerId: world.customerId('acme.example') })
const carla = (world: ImportWorld) => ({
  ...acme(world),
  contactId: world.contactId('acme.example', 'carla@acme.example'),
})
async function carlasPair(world: ImportWorld) {
  const pairs = await world.needs.pairs.list(acme(world))
  return pairs.find(({ value }) => value.contactId === carla(world).contactId)?.value
}

describe('a pair that an undone import had ended (1.1)', () => {
  it('leaves a pair ended whose contact objected or left meanwhile, or whose employee did (1.5, 6.4)', async () => {
    const carlas = [
      [
        'objectedOn',
        (world: ImportWorld) =>
          change(world.needs.contacts, carla(world), (one) => one && { ...one, objectedOn: '2026-11-02' }),
      ],
      [
        'leftOn',
        (world: ImportWorld) =>
          change(world.needs.contacts, carla(world), (one) => one && { ...one, leftOn: '2026-11-02' }),
      ],
      [
        'leftOn',
        (world: ImportWorld) =>
          change(
            world.needs.employees,
            { employeeId: world.idOf('ada@ours.example') },
            (one) => one && { ...one, leftOn: '2026-11-02' },
          ),
      ],
    ] as const
    for (const [changed, happens] of carlas) {
      const world = await filled()
      const others = 'Employee Email,Contact Email\nben@ours.example,dirk@acme.example\n'
      const { job } = await world.applyLeft('pairs', others)
      await happens(world)
      const { kept } = await world.undo(job)
      assert.deepEqual(kept, [{ name: 'Carla, Acme', reason: { code: 'changed', changed: [changed] } }])
      assert.equal((await carlasPair(world))?.status, 'ended')
    }
  })

  for (const status of ['paused', 'introduced'] as const)
    it(`brings back a pair that was ${status}: it waits for its day anew, or begins when that has passed (1.5)`, async () => {
      for (const until of ['2026-11-20', '2026-11-03']) {
        const world = await filled()
        const pairId = (await carlasPair(world))?.id ?? ''
        await change(world.needs.pairs, { ...acme(world), pairId }, (one) => one && { ...one, status, until })
        const others = 'Employee Email,Contact Email\nben@ours.example,dirk@acme.example\n'
        const { job } = await world.applyLeft('pairs', others)
        assert.deepEqual((await world.undo(job)).kept, [])
        const waits = (await world.needs.due.upTo('2027-01-01T00:00:00.000Z')).map(({ value }) => value.dueAt)
        const there = await carlasPair(world)
        if (until === '2026-11-20')
          assert.deepEqual(
            [there?.status, there?.until, waits],
            [status, until, ['2026-11-19T23:00:00.000Z']],
          )
        else assert.deepEqual([there?.status, there?.until, waits], ['active', null, []])
      }
    })
})
