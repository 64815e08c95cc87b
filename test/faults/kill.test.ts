import { equal, ok } from 'node:assert/strict'
import { createDice } from '../../src/sandbox/dice.ts'
import type { Fault } from '../../src/sandbox/faults.ts'
import { type World, world } from '../world.ts'
import { asked, asksIn } from './asks.ts'
import { check } from './checker.ts'
import { crowd } from './crowd.ts'
import { patience, sized } from './sizes.ts'
import { settled, until } from './until.ts'

const CYCLE = '2026-11'
const BEFORE = '2026-10-30T08:00:00.000Z'
const ASKED = '2026-11-10T18:00:00.000Z'
const MORNING_AFTER = '2026-11-11T18:00:00.000Z'
const PEOPLE = sized(150, 5000)
const CAP = sized(15, 50)
const KILLS = sized(8, Infinity)
const INSTANCES = 3
/** How soon somebody takes up what a killed process had begun. */
const RESUMED_MS = 15_000
const SENDING = { target: 'connector', path: '/activities$', method: 'POST' } as const
/** Of a hundred requests five fail, each in another way. */
const FIVE_PERCENT: Fault[] = [
  { ...SENDING, chance: 0.01, seed: 1, status: 500, drop: 'after' },
  { ...SENDING, chance: 0.01, seed: 2, status: 503 },
  { ...SENDING, chance: 0.01, seed: 3, status: 429, retryAfter: 1 },
  { ...SENDING, chance: 0.01, seed: 4, drop: 'after' },
  { ...SENDING, chance: 0.01, seed: 5, drop: 'before' },
]

describe('service processes of which a random one is killed every second (C1)', () => {
  it('ask everybody once, leave nobody out, and go on within 15 seconds (B1 to B5)', async () => {
    await using here = await world({
      now: BEFORE,
      instances: INSTANCES,
      settings: { SEND_RATE: String(CAP) },
    })
    const employeeIds = await crowd(here, PEOPLE)
    for (const fault of FIVE_PERCENT) await here.fault(fault)
    const moved = here.moveTo(ASKED)
    await until('the first are asked', () => asked(here) > 0)
    const kills = await killWhile(here, () => asked(here, CYCLE) < PEOPLE)
    ok(kills >= sized(3, 30), `only ${kills} were killed`)
    await moved
    await settled(here, patience)

    const { count } = await check(here, { cycleId: CYCLE, employeeIds, cap: CAP })
    equal(count('sent') + count('unknown'), PEOPLE)
    const longest = longestGap(here)
    ok(longest <= RESUMED_MS, `nothing was sent for ${longest} ms`)

    await here.clearFaults()
    await here.moveTo(MORNING_AFTER)
    await settled(here, patience)
    await check(here, { cycleId: CYCLE, employeeIds, cap: CAP })
    const reached = new Set(asksIn(here, CYCLE).flatMap((ask) => (ask.arrived ? ask.employeeId : [])))
    equal(reached.size, PEOPLE, 'nobody stays unasked')
  }).timeout(patience)
})

/** Kills one of the processes that are ready, every second, by dice that always fall alike; says how many. */
async function killWhile(here: World, goesOn: () => boolean): Promise<number> {
  const roll = createDice(11)
  const { ports, kill } = here.sandbox.instances
  let kills = 0
  for (let next = Date.now(); goesOn() && kills < KILLS; next = Date.now() + 1000) {
    await until('a second is over', () => Date.now() >= next || !goesOn())
    const ready = ports().flatMap((port, at) => (port === undefined ? [] : at))
    const victim = ready[Math.floor(roll() * ready.length)]
    if (victim === undefined) continue
    kill(victim)
    kills++
  }
  return kills
}

/** The longest time in ms in which nobody was asked, between the first and the last. */
function longestGap(here: World): number {
  const times = asksIn(here, CYCLE).map(({ at }) => at)
  return Math.max(...times.slice(1).map((at, before) => at - (times[before] ?? at)))
}
