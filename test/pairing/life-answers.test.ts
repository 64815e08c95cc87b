import { deepEqual, equal, ok } from 'node:assert/strict'
import { type HandoverWorld, handoverWorld } from './handover-world.ts'

const CYCLE = '2026-11'

describe('an answer about a pair that was paused or ended after it was asked', () => {
  let here: HandoverWorld
  const actor = { employeeId: 'ann', roles: [] }
  const key = () => ({ employeeId: 'ann', cycleId: CYCLE, pairId: here.pairId })
  const stored = async () => {
    const row = await here.ports.checkins.get(key())
    ok(row)
    return row.value
  }
  const shown = async () => {
    const mine = await here.app().myCheckins({ employeeId: 'ann' })
    ok(mine.known)
    return mine.checkins.map(({ status }) => status)
  }
  const counted = async () => {
    const month = await here.ports.months.list({ scope: 'team:cor', cycleId: CYCLE })
    return month.map(({ value }) => [value.wanted, value.status])
  }
  const pause = async (until: string | null) => {
    const paused = await here.app().pausePair({ actor, pairId: here.pairId, until })
    ok(paused.ok, JSON.stringify(paused))
    await here.drain()
  }
  const answer = () => here.app().answerCheckin({ ...key(), guess: 'content' })
  beforeEach(async () => {
    here = await handoverWorld()
    const { revision } = await stored()
    ok((await here.app().undoCheckin({ ...key(), revision })).ok)
  })

  it('counts and is shown once the pair has resumed (1.5, 2.4)', async () => {
    await pause('2026-11-20')
    deepEqual(await shown(), [])
    await pause(null)
    deepEqual([await shown(), await counted()], [['open'], [[true, 'open']]])
    ok((await answer()).ok)
    deepEqual([await shown(), await counted()], [['spoke'], [[true, 'spoke']]])
  })

  it('counts and is shown once the two are paired again (1.5)', async () => {
    equal(
      await here.app().endPair({ customerId: 'acme', pairId: here.pairId, reason: 'not my contact' }),
      true,
    )
    const wanted = { employeeId: 'ann', contactId: 'acme.ida' }
    ok((await here.app().makePair({ actor: { ...actor, roles: ['administrator'] }, ...wanted })).ok)
    await here.drain()
    ok((await answer()).ok)
    deepEqual([await shown(), await counted()], [['spoke'], [[true, 'spoke']]])
  })

  it('keeps a conversation that an old card tells meanwhile, and refuses anything else (1.5)', async () => {
    await pause('2026-11-20')
    const skipped = await here.app().skipCheckin({ ...key(), skipReason: 'too busy' })
    deepEqual(skipped, { ok: false, reason: 'not asked' })
    equal((await stored()).status, 'open')
    ok((await answer()).ok)
    deepEqual(await shown(), ['spoke'])
    await pause(null)
    deepEqual([await shown(), await counted()], [['spoke'], [[true, 'spoke']]])
  })
})
