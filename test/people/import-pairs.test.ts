import { deepEqual, equal, match } from 'node:assert/strict'
import type { PairNews } from '../../src/domain/pairing/pair.ts'
import { pairingWorld } from '../pairing/pairing-world.ts'
import { countsOf, refusalsOf } from './import-world.ts'

const FILE =
  'Employee Email,Contact Email\nann@ours.example,ida@acme.example\nbob@ours.example,jan@acme.example\n'
const WITHOUT_BOB = FILE.split('\n').slice(0, 2).join('\n')

describe('importing pairs (1.1, 1.5)', () => {
  it('refuses a pair whose place was taken while the file was read, and takes it when the file comes again (1.1, 1.4)', async () => {
    const world = await pairingWorld()
    const at = world.needs.realNow()
    // Two pairs of Ann that somebody is about to write.
    const by = ['x.1', 'x.2'].map((pairId) => ({ pairId, revision: 1, at }))
    await world.needs.placesOfEmployee.insert({ employeeId: world.id('ann') }, { by })
    const first = await world.apply('pairs', FILE)
    equal(countsOf(first), '1 added, 1 refused')
    match(refusalsOf(first).join(), /^2: Ann already has 2 counterparts/i)
    deepEqual(await world.pairOf('ann'), [])
    world.state.laterMs = 120_000
    equal(countsOf(await world.apply('pairs', FILE)), '1 added, 1 same')
    equal((await world.pairOf('ann'))[0]?.status, 'active')
  })

  it('lets each employee hear of a pair of theirs that it ends, and that returns; what it brings is no news (1.5)', async () => {
    const world = await pairingWorld()
    const { customerId } = world.acme
    const told = async () => {
      const pairs = await world.needs.pairs.list({ customerId })
      const news = pairs.flatMap(({ value }) => value.tells ?? []).sort(byWhom)
      return news.map(({ employeeId, kind, note }) => [employeeId, kind, note].filter(Boolean).join(' '))
    }
    const byWhom = (a: PairNews, b: PairNews) => a.employeeId.localeCompare(b.employeeId)
    const bob = world.id('bob')
    await world.apply('pairs', FILE)
    deepEqual(await told(), [])
    const { job } = await world.applyLeft('pairs', WITHOUT_BOB)
    const ended = `${bob} pair ended gone from its source`
    deepEqual(await told(), [ended])
    await world.undo(job)
    deepEqual(await told(), [ended, `${bob} pair goes on`])
  })

  it('undone, ends the pairs it brought, of which their employees hear, but none that somebody changed since (1.1, 1.5)', async () => {
    const world = await pairingWorld()
    const { job } = await world.apply('pairs', FILE)
    const [ann] = await world.pairOf('ann')
    if (ann) await world.change(ann, { status: 'paused', until: '2027-01-15' })
    const { kept } = await world.undo(job)
    deepEqual(kept, [{ name: 'ida, Acme', reason: { code: 'changed', changed: ['status', 'until'] } }])
    deepEqual(
      [...(await world.pairOf('ann')), ...(await world.pairOf('bob'))].map(({ status }) => status),
      ['paused', 'ended'],
    )
    const [bob] = await world.pairOf('bob')
    deepEqual([bob?.endReason, bob?.tells?.at(-1)?.kind], ['import undone', 'pair ended'])
  })
})
