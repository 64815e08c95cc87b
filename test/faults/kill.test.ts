import { equal, ok } from 'node:assert/strict'
import type { PromptState } from '../../src/contract/words.ts'
import { FIRST_CARD } from '../../src/domain/checkins/prompt.ts'
import { createDice } from '../../src/sandbox/dice.ts'
import type { Fault } from '../../src/sandbox/faults.ts'
import { type World, world } from '../world.ts'
import { asked, asksIn } from './asks.ts'
import { check } from './checker.ts'
import { crowd } from './crowd.ts'
import { endMonth } from './end-month.ts'
import { patience, sized } from './sizes.ts'
import { promptsOf } from './stored.ts'
import { settled, until } from './until.ts'

const BEFORE = '2026-10-30T08:00:00.000Z'
const OPENS = '2026-11-02T08:00:00.000Z'
const PEOPLE = sized(150, 5000)
const CAP = sized(20, 50)
const KILLS = sized(7, Infinity)
const INSTANCES = 3
/** To see whether somebody still waits, every row is read: seldom, where there are many. */
const LOOKS_EVERY = sized(1, 10)
const WAITING: readonly PromptState[] = ['planned', 'deferred', 'sending']
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
  let here: World
  let employeeIds: string[]
  before(async () => {
    const settings = { SEND_RATE: String(CAP) }
    here = await world({ now: BEFORE, instances: INSTANCES, settings })
    employeeIds = await crowd(here, PEOPLE)
  }).timeout(patience)
  after(() => here.stop())

  it('ask everybody once and leave nobody out, though of a hundred requests five fail (B1 to B5)', async () => {
    for (const fault of FIVE_PERCENT) await here.fault(fault)
    void here.moveTo('2026-11-10T18:00:00.000Z')
    await until('the first are asked', () => asked(here) > 0)
    const kills = await killWhile(here, () => somebodyWaits(here, '2026-11'))
    ok(kills >= sized(3, 30), `only ${kills} were killed`)
    await settled(here, patience)
    const { counts } = await check(here, { cycleId: '2026-11', employeeIds, cap: CAP })
    const { sent = 0, unknown = 0 } = counts
    equal(sent + unknown, PEOPLE, JSON.stringify(counts))

    await here.clearFaults()
    await here.moveTo('2026-11-11T18:00:00.000Z')
    await settled(here, patience)
    await check(here, { cycleId: '2026-11', employeeIds, cap: CAP })
    const reached = new Set(asksIn(here, '2026-11').flatMap((ask) => (ask.arrived ? ask.employeeId : [])))
    equal(reached.size, PEOPLE, 'nobody stays unasked')
  }).timeout(patience)

  it('are followed within 15 seconds by another in what they had begun', async () => {
    // By itself, this finds the month not begun.
    if ((await here.clock()).now < OPENS) await here.moveTo(OPENS)
    await settled(here, patience)
    await endMonth(here, '2026-11')
    await settled(here, patience)
    void here.moveTo('2026-12-08T18:00:00.000Z')
    await until('half are asked', () => asked(here, '2026-12') >= PEOPLE / 2)
    here.kill(0)
    const killedAt = Date.now()
    const begun = await begunIn(here, '2026-12')
    ok(begun.size > 0, 'a part of the people was under way')
    await settled(here, patience)
    await check(here, { cycleId: '2026-12', employeeIds, cap: CAP })
    for (const [shard, waiting] of begun) {
      const next = asksIn(here, '2026-12').find(
        ({ at, employeeId }) => at > killedAt && waiting.has(employeeId),
      )
      const tookMs = (next?.at ?? Infinity) - killedAt
      ok(tookMs <= RESUMED_MS, `shard ${shard} was gone on with after ${tookMs} ms`)
    }
  }).timeout(patience)
})

/** Whether the first card of anybody is still to come; who was killed with one in hand leaves it in doubt. */
async function somebodyWaits(here: World, cycleId: string): Promise<boolean> {
  const rows = await promptsOf(here, cycleId)
  return rows.some(({ card, state }) => card === FIRST_CARD && WAITING.includes(state))
}

/** Who was still to be asked, in every shard of which somebody was asked before: by shard. */
async function begunIn(here: World, cycleId: string): Promise<Map<string, ReadonlySet<string>>> {
  const rows = (await promptsOf(here, cycleId)).filter(({ card }) => card === FIRST_CARD)
  const shards = [...Map.groupBy(rows, ({ shard }) => shard)]
  const begun = shards.flatMap(([shard, all]) => {
    const waiting = new Set(
      all.flatMap(({ state, employeeId }) => (WAITING.includes(state) ? employeeId : [])),
    )
    return waiting.size > 0 && waiting.size < all.length ? ([[shard, waiting]] as const) : []
  })
  return new Map(begun)
}

/** Kills one of the processes that are ready, every second, by dice that always fall alike; says how many. */
async function killWhile(here: World, goesOn: () => Promise<boolean>): Promise<number> {
  const roll = createDice(11)
  const { ports, kill } = here.sandbox.instances
  let kills = 0
  for (
    let next = Date.now();
    kills < KILLS && (kills % LOOKS_EVERY > 0 || (await goesOn()));
    next = Date.now() + 1000
  ) {
    await until('a second is over', () => Date.now() >= next)
    const ready = ports().flatMap((port, at) => (port === undefined ? [] : at))
    const victim = ready[Math.floor(roll() * ready.length)]
    if (victim === undefined) continue
    kill(victim)
    kills++
  }
  return kills
}
