import assert from 'node:assert/strict'
import { ImportBusy } from '../../src/domain/people/import-claim.ts'
import { undoImport } from '../../src/domain/people/undo-import.ts'
import { textsFor } from '../../src/text/texts.ts'
import { countsOf, type ImportWorld, importWorld } from './import-world.ts'

const CUSTOMERS = 'Name,Domain\nAcme,acme.example\n'
const CONTACTS = 'First Name,Last Name,Email,Customer\nCarla,,carla@acme.example,Acme\n'
const OTHERS = 'Name,Domain\nBolt,bolt.example\n'

async function filled(): Promise<ImportWorld> {
  const world = await importWorld()
  await world.apply('people', 'Name,Email\nAda,ada@ours.example')
  await world.apply('customers', CUSTOMERS)
  return world
}
/** An import by Ada that stops in its middle, before anything is written, until it is let go on. */
async function halfway(world: ImportWorld) {
  const { undoLog } = world.needs
  const { promise: open, resolve: goOn } = Promise.withResolvers<void>()
  const { promise: reached, resolve: reach } = Promise.withResolvers<void>()
  const add: typeof undoLog.add = async (...entries) => {
    reach()
    await open
    await undoLog.add(...entries)
  }
  world.needs.undoLog = { ...undoLog, add }
  const first = world.run('contacts', CONTACTS, { byId: world.idOf('ada@ours.example') })
  await reached
  world.needs.undoLog = undoLog
  return { first, goOn }
}
const isBusy = (why: string, byName: string) => (error: unknown) =>
  error instanceof ImportBusy && error.why === why && error.byName === byName

describe('imports at once (1.1)', () => {
  it('are refused while another is written, and so is an undo; a dry run is not', async () => {
    const world = await filled()
    const { first, goOn } = await halfway(world)
    await assert.rejects(world.apply('customers', OTHERS, 'another'), isBusy('busy', 'Ada'))
    await assert.rejects(world.apply('contacts', CONTACTS), isBusy('busy', 'Ada'))
    assert.equal(countsOf(await world.dryRun('contacts', CONTACTS)), '1 added')
    const before = await world.listImports()
    const customers = before.find(({ kind }) => kind === 'customers')?.job ?? ''
    const undone = await undoImport(world.needs)({ job: customers })
    assert.deepEqual(undone, { ok: false, reason: 'busy', byName: 'Ada', freeInMs: null })
    goOn()
    assert.equal(countsOf(await first), '1 added')
    assert.equal(countsOf(await world.apply('customers', OTHERS, 'another')), '1 added')
  })

  it('say how long it takes until one that is not heard of counts as cut short, and then that it is', async () => {
    const world = await filled()
    const { first, goOn } = await halfway(world)
    const state = async () => {
      const [last] = await world.listImports()
      return [last?.state, Math.ceil((last?.freeInMs ?? 0) / 10_000)]
    }
    assert.deepEqual(await state(), ['writing', 0])
    world.state.laterMs = 30_000
    assert.deepEqual(await state(), ['writing', 3])
    const refused = await world.apply('contacts', CONTACTS).catch((error: unknown) => error)
    assert.ok(refused instanceof ImportBusy)
    assert.equal(Math.ceil((refused.freeInMs ?? 0) / 10_000), 3)
    const { busyRefusals } = textsFor('en').imports
    assert.match(
      busyRefusals.busy('Ada', 30),
      /\(by Ada\)\. .* cut short, it can be taken up in 30 seconds\.$/,
    )
    world.state.laterMs = 61_000
    assert.deepEqual(await state(), ['failed', 0])
    goOn()
    await first
  })

  it('end with the first once it was silent so long that another took over', async () => {
    const world = await filled()
    const { first, goOn } = await halfway(world)
    world.state.laterMs = 61_000
    assert.equal(countsOf(await world.apply('customers', OTHERS, 'another')), '1 added')
    goOn()
    await assert.rejects(first, isBusy('busy', ''))
    const customerId = world.customerId('acme.example')
    assert.deepEqual(await world.needs.snapshots.list({ source: 'contacts:csv' }), [])
    world.state.laterMs = 130_000
    assert.equal(countsOf(await world.apply('contacts', CONTACTS)), '1 same')
    assert.equal((await world.needs.contacts.list({ customerId })).length, 1)
  })

  it('leave an undo to whoever took over after a long silence, and say so', async () => {
    const world = await filled()
    const { job } = await world.apply('contacts', CONTACTS)
    const { undoLog } = world.needs
    const { promise: open, resolve: goOn } = Promise.withResolvers<void>()
    const { promise: reached, resolve: reach } = Promise.withResolvers<void>()
    const read: typeof undoLog.read = async (name) => {
      reach()
      await open
      return undoLog.read(name)
    }
    world.needs.undoLog = { ...undoLog, read }
    const first = undoImport(world.needs)({ job: job ?? '' })
    await reached
    world.needs.undoLog = undoLog
    world.state.laterMs = 61_000
    assert.equal((await world.undo(job)).undone, 1)
    goOn()
    const left = await first
    assert.deepEqual([left.ok, !left.ok && left.reason], [false, 'busy'])
  })

  it('wait for an undo that was cut short to be ended', async () => {
    const world = await filled()
    const { job } = await world.apply('contacts', CONTACTS)
    world.state.crashAfter = world.state.writes
    await assert.rejects(world.undo(job), /killed/)
    world.state.crashAfter = Number.POSITIVE_INFINITY
    await assert.rejects(world.apply('customers', OTHERS, 'another'), isBusy('undo first', ''))
    await world.undo(job)
    assert.equal(countsOf(await world.apply('customers', OTHERS, 'another')), '1 added')
  })
})
