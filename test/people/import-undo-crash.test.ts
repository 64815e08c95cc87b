import assert from 'node:assert/strict'
import { undoAndPlan } from '../../src/domain/checkins/import-and-plan.ts'
import { finishUndo, undoImport } from '../../src/domain/people/undo-import.ts'
import { everythingIn } from './everything.ts'
import { countsOf, type ImportWorld, importWorld, KILLED, killedAfter } from './import-world.ts'

const BEFORE = {
  people: 'Name,Email\nAda,ada@ours.example\nBen,ben@ours.example\n',
  customers: 'Name,Domain\nAcme,acme.example\n',
  contacts: 'First Name,Last Name,Email,Customer\nCarla,,carla@acme.example,Acme\n',
  teams: 'Customer,Employee Email,Role\nAcme,ada@ours.example,Lead\n',
  pairs: 'Employee Email,Contact Email\nada@ours.example,carla@acme.example\n',
} as const
/** One that came and one that changed of each kind; of pairs one that came. */
const AFTER = {
  people:
    'Name,Email,Manager Email\nAda Boss,ada@ours.example,\nBen,ben@ours.example,ada@ours.example\nCas,cas@ours.example,\n',
  customers: 'Name,Domain,Owner Email\nAcme Foods,acme.example,ada@ours.example\nBolt,bolt.example,\n',
  contacts:
    'First Name,Last Name,Email,Customer\nCarla,Klant,carla@acme.example,Acme\nDirk,,dirk@acme.example,Acme\n',
  teams: 'Customer,Employee Email,Role\nAcme,ada@ours.example,Other\nAcme,ben@ours.example,\n',
} as const
type Kind = keyof typeof AFTER
const KINDS = Object.keys(AFTER) as Kind[]
const MINUTE = 61_000

/** Before the import; the log counts as writes like any other. */
async function filled(): Promise<ImportWorld> {
  const world = await importWorld()
  for (const [kind, file] of Object.entries(BEFORE)) await world.apply(kind as Kind, file)
  const { undoLog } = world.needs
  const add: typeof undoLog.add = async (job, entries) => {
    if (++world.state.writes > world.state.crashAfter) throw new Error(KILLED)
    await undoLog.add(job, entries)
  }
  world.needs.undoLog = { ...undoLog, add }
  return world
}
const assertCrashes = (writes: number) => assert.ok(writes > 1, `ended within ${writes} writes`)
async function copyAgain(world: ImportWorld): Promise<void> {
  const customerId = world.customerId('acme.example')
  for (const { value } of await world.needs.pairs.list({ customerId }))
    await world.copyPair(customerId, value.id)
}
async function undoLast(world: ImportWorld): Promise<number> {
  const last = (await world.listImports()).find(({ state }) => state !== 'undone')
  return (await world.undo(last?.job ?? null)).kept.length
}
async function assertAsBefore(world: ImportWorld, before: unknown, when: string): Promise<void> {
  await copyAgain(world)
  assert.deepEqual(await everythingIn(world), before, when)
}

describe('an import that a crash cut short (1.1)', () => {
  for (const kind of KINDS) {
    it(`of ${kind} can be undone, wherever it was cut`, async () => {
      const full = await filled()
      const before = await everythingIn(full)
      for (let at = 1; ; at += 2) {
        const world = await filled()
        if (!(await killedAfter(world, at, () => world.apply(kind, AFTER[kind])))) return assertCrashes(at)
        world.state.laterMs = MINUTE
        assert.equal(await undoLast(world), 0)
        await assertAsBefore(world, before, `${kind}, ${at} writes`)
        assert.match(countsOf(await world.apply(kind, AFTER[kind])), /added/)
      }
    })

    it(`of ${kind} is completed by the same file and undone with it as one`, async () => {
      const full = await filled()
      const before = await everythingIn(full)
      await full.apply(kind, AFTER[kind])
      const after = await everythingIn(full)
      for (let at = 1; ; at += 2) {
        const world = await filled()
        if (!(await killedAfter(world, at, () => world.apply(kind, AFTER[kind])))) return assertCrashes(at)
        await world.apply(kind, AFTER[kind])
        await copyAgain(world)
        assert.deepEqual(await everythingIn(world), after, `${kind}, ${at} writes`)
        assert.equal((await world.listImports()).filter((each) => each.kind === kind).length, 2)
        assert.equal(await undoLast(world), 0)
        await assertAsBefore(world, before, `${kind}, ${at} writes`)
      }
    })

    it(`of ${kind} whose undoing was cut short is undone by doing so again`, async () => {
      const full = await filled()
      const before = await everythingIn(full)
      for (let at = 0; ; at += 2) {
        const world = await filled()
        await world.apply(kind, AFTER[kind])
        if (!(await killedAfter(world, at, () => undoLast(world)))) return assertCrashes(at)
        assert.equal(await undoLast(world), 0)
        await assertAsBefore(world, before, `${kind}, ${at} writes`)
      }
    })
  }

  it('lets what is planned follow, also where its undoing was cut short right after its end (2.1)', async () => {
    const world = await filled()
    const { job } = await world.apply('people', AFTER.people)
    await world.undo(job)
    const put: string[] = []
    const undo = undoAndPlan({
      ...{ shards: ['0'], now: world.needs.now, queue: { put: async ({ kind }) => void put.push(kind) } },
      calendar: { zone: 'Europe/Amsterdam', askWeek: 2, askWeekday: 'tuesday', askHour: 10 },
      cycles: { get: async () => undefined } as never,
      undoImport: undoImport(world.needs),
    })
    const again = await finishUndo({ undoImport: undo })({ job: job ?? '', byId: '' })
    assert.deepEqual([again, put.includes('plan-shard')], [{ laterMs: null }, true])
  })

  it('is not undone while it may still be writing', async () => {
    const world = await filled()
    assert.ok(await killedAfter(world, 3, () => world.apply('contacts', AFTER.contacts)))
    const [job] = await world.listImports()
    await world.needs.imports.get({ kind: 'import', job: job?.job ?? '' }).then(async (stored) => {
      if (stored)
        await world.needs.imports.replace({ kind: 'import', job: stored.value.job }, stored, {
          ...stored.value,
          state: 'writing',
        })
    })
    const refused = await undoImport(world.needs)({ job: job?.job ?? '' })
    assert.deepEqual(refused, { ok: false, reason: 'still writing', freeInMs: null })
    world.state.laterMs = MINUTE
    assert.equal(await undoLast(world), 0)
  })
})
