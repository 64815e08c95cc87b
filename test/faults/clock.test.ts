import { deepEqual, ok } from 'node:assert/strict'
import { checkinTables } from '../../src/adapters/tables/checkins.ts'
import { type World, world } from '../world.ts'
import { asked, asksIn } from './asks.ts'
import { check } from './checker.ts'
import { crowd } from './crowd.ts'
import { endMonth } from './end-month.ts'
import { patience, sized } from './sizes.ts'
import { storageOf } from './stored.ts'
import { killAll, settled, until } from './until.ts'

const PEOPLE = sized(10, 200)
const CAP = sized(4, 20)

describe('a clock that jumps, with two planners (C9)', () => {
  let here: World
  let employeeIds: string[]
  const cycles = async () => {
    const rows = await checkinTables((await storageOf(here)).open).cycles.list({})
    return rows.map(({ value }) => value.id)
  }
  /** Time passes while no process runs; then all of them start at once, and plan. */
  const downUntil = async (instant: string) => {
    here.sandbox.clock.set(new Date(instant))
    await killAll(here)
  }
  const everybodySent = async (cycleId: string) => {
    await settled(here, patience)
    await check(here, { cycleId, employeeIds, cap: CAP, states: ['sent'] })
  }
  before(async () => {
    const settings = { SEND_RATE: String(CAP) }
    here = await world({ now: '2026-10-30T08:00:00.000Z', instances: 2, settings })
    employeeIds = await crowd(here, PEOPLE)
  }).timeout(patience)
  after(() => here.stop())

  it('over the ask day, in the middle of a cycle, asks everybody once as soon as may be (B7)', async () => {
    await here.moveTo('2026-11-03T18:00:00.000Z')
    await downUntil('2026-11-12T12:00:00.000Z')
    await here.moveTo('2026-11-13T18:00:00.000Z')
    await everybodySent('2026-11')
    deepEqual(await cycles(), ['2026-10', '2026-11'])
  }).timeout(patience)

  it('back by two hours while people are being asked makes no second card and no second cycle', async () => {
    await endMonth(here, '2026-11')
    const moved = here.moveTo('2026-12-08T09:00:30.000Z')
    await until('some are asked', () => asked(here, '2026-12') >= CAP)
    await here.moveTo('2026-12-08T07:00:30.000Z')
    await moved
    const then = asksIn(here, '2026-12').length
    ok(then >= CAP)
    await here.moveTo('2026-12-08T18:00:00.000Z')
    await everybodySent('2026-12')
    deepEqual(await cycles(), ['2026-10', '2026-11', '2026-12'])
  }).timeout(patience)

  it('by forty days asks once for the month it is then (B7)', async () => {
    await endMonth(here, '2026-12')
    await downUntil('2027-01-17T12:00:00.000Z')
    await here.moveTo('2027-01-19T18:00:00.000Z')
    await everybodySent('2027-01')
    deepEqual(await cycles(), ['2026-10', '2026-11', '2026-12', '2027-01'])
  }).timeout(patience)

  it('to the 29th of February asks for that month, and for the next one in its turn (B7)', async () => {
    await endMonth(here, '2027-01')
    await downUntil('2028-02-29T12:00:00.000Z')
    await here.moveTo('2028-03-14T18:00:00.000Z')
    await everybodySent('2028-02')
    await everybodySent('2028-03')
    deepEqual((await cycles()).slice(-2), ['2028-02', '2028-03'])
  }).timeout(patience)
})
