import { deepEqual, equal, ok } from 'node:assert/strict'
import { Killed } from '../pairing/cut-off-company.ts'
import { type HandoverWorld, handoverWorld } from '../pairing/handover-world.ts'

const CYCLE = '2026-11'

describe('a promise that is given to a colleague while a crash cuts it short', () => {
  it('is theirs and they are told once, or nothing happened, wherever that was (4.7)', async () => {
    const outcomes = await cutEverywhere(give)
    deepEqual([...outcomes].sort(), ['ann keeps it', 'bob has it, told: promise given'])
  }).timeout(120_000)

  it('is taken back in full or not at all, and whoever was told of it hears that once (4.7)', async () => {
    const outcomes = await cutEverywhere(takeBack, async (here) => {
      ok(await give(here))
      await here.drain()
    })
    deepEqual([...outcomes].sort(), [
      'ann keeps it, told: promise given, promise taken back',
      'bob has it, told: promise given',
    ])
  }).timeout(120_000)

  it('is given once where two give it at the same moment: the other is told that it changed (4.7)', async () => {
    const here = await worldWithBob()
    const given = await Promise.all([0, 1].map(() => here.app().reassignFollowUp(promise(here))))
    deepEqual(given.map((each) => (each.ok ? 'given' : each.reason)).sort(), ['changed since', 'given'])
  })

  it('is told to nobody who was not told of it before it was taken back (4.7)', async () => {
    const outcomes = await cutEverywhere(takeBack, async (here) => void (await give(here)))
    ok(outcomes.has('ann keeps it') && outcomes.has('bob has it, told: promise given'))
    outcomes.delete('ann keeps it, told: promise given, promise taken back')
    equal(outcomes.size, 2, [...outcomes].join('; '))
  }).timeout(120_000)
})

const promise = ({ pairId }: HandoverWorld) => ({ employeeId: 'ann', cycleId: CYCLE, pairId, toId: 'bob' })
const give = async (here: HandoverWorld) => (await here.app().reassignFollowUp(promise(here))).ok
async function takeBack(here: HandoverWorld): Promise<boolean> {
  const told = await here.ports.checkins.get({ employeeId: 'ann', cycleId: CYCLE, pairId: here.pairId })
  const run = told?.value.followUp?.handedTo?.run ?? ''
  return (await here.app().takeBackFollowUp({ ...promise(here), run })).ok
}

/** Kills the process before each effect in turn; answers who has the promise then, and what Bob was told. */
async function cutEverywhere(
  work: (here: HandoverWorld) => Promise<boolean>,
  before: (here: HandoverWorld) => Promise<void> = async () => undefined,
): Promise<Set<string>> {
  const outcomes = new Set<string>()
  for (let after = 0; ; after++) {
    const here = await worldWithBob()
    await before(here)
    here.kill(after)
    const survived = await lives(async () => {
      ok(await work(here))
      await here.drain()
    })
    here.restart()
    await here.drain()
    const outcome = await whoHasIt(here)
    if (outcome) outcomes.add(outcome)
    if (survived) return outcomes
  }
}

/** False when the process was killed. */
async function lives(work: () => Promise<void>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    if (error instanceof Killed) return false
    throw error
  }
}

/** Bob has a counterpart at the customer as well. */
async function worldWithBob(): Promise<HandoverWorld> {
  const here = await handoverWorld()
  const pair = { ...here.pair, id: here.heirId, employeeId: 'bob', status: 'active' as const }
  await here.ports.pairs.insert({ customerId: 'acme', pairId: pair.id }, pair)
  await here.ports.pairCopies.insert({ employeeId: 'bob', pairId: pair.id }, pair)
  return here
}

/** Undefined where it died while it told him: then nobody knows whether that arrived, and it is not said again. */
async function whoHasIt({ ports, outside, pairId }: HandoverWorld): Promise<string | undefined> {
  const told = await ports.checkins.get({ employeeId: 'ann', cycleId: CYCLE, pairId })
  const bobs = (await ports.handedFollowUps.list({ employeeId: 'bob' })).filter(
    ({ value }) => !value.followUp.handedTo,
  )
  const isGiven = told?.value.followUp?.handedTo !== undefined
  equal(bobs.length, isGiven ? 1 : 0, 'with one of the two, never with both or with nobody')
  const kinds = outside.told.filter(({ employeeId }) => employeeId === 'bob').map(({ kind }) => kind)
  equal(new Set(kinds).size, kinds.length, 'told once')
  const news = await ports.news.list({ employeeId: 'bob' })
  if (news.some(({ value }) => value.state === 'unknown')) return undefined
  return [
    isGiven ? 'bob has it' : 'ann keeps it',
    ...(kinds.length > 0 ? [`told: ${kinds.join(', ')}`] : []),
  ].join(', ')
}
