import { deepEqual, equal, ok } from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { shardOf } from '../../src/domain/people/employee.ts'
import type { Fault } from '../../src/sandbox/faults.ts'
import { type World, world } from '../world.ts'
import { asked, asksIn } from './asks.ts'
import { check } from './checker.ts'
import { crowd, mailOf } from './crowd.ts'
import { endMonth } from './end-month.ts'
import { patience, sized } from './sizes.ts'
import { settled, until } from './until.ts'

const PEOPLE = sized(40, 400)
const CAP = sized(8, 40)
const SHARDS = 32
/** Others may be slowed down so much by those in trouble. */
const SLOWER = 1.2
const POST = { target: 'connector', method: 'POST' } as const

/** What the connector does to one person's card, and what comes of it (B2). */
const TROUBLES: [how: Omit<Fault, 'target'>, state: 'sent' | 'unknown'][] = [
  [{ status: 500, drop: 'after' }, 'unknown'],
  [{ status: 502, drop: 'after' }, 'unknown'],
  [{ status: 504, drop: 'after' }, 'unknown'],
  [{ status: 408 }, 'unknown'],
  [{ drop: 'after' }, 'unknown'],
  [{ drop: 'before' }, 'unknown'],
  [{ holdMs: 600_000 }, 'unknown'],
  [{ answer: 'drip' }, 'sent'],
  [{ answer: 'half' }, 'sent'],
  [{ answer: 'no id' }, 'sent'],
]
/** What Teams says about when to try again. */
const RETRY_AFTER = [
  ...[undefined, '1', '0', '-5', 'soon', 'Fri, 31 Dec 1999 23:59:59 GMT'],
  ...sized<string[]>([], ['3600', '99999999999999999999', 'Fri, 31 Dec 2999 23:59:59 GMT']),
]
const ONLY_429_MS = sized(3000, 60_000)

describe('a connector in trouble (C4, C5)', () => {
  let here: World
  let employeeIds: string[]
  /** Asks everybody in a month and says how long it took from the first to the last of those without trouble. */
  const askAll = async (day: string, without: readonly string[] = []) => {
    await here.moveTo(`${day}T18:00:00.000Z`)
    await settled(here, patience)
    const times = asksIn(here, day.slice(0, 7)).filter(
      ({ employeeId, again }) => !again && !without.includes(employeeId),
    )
    return (times.at(-1)?.at ?? 0) - (times[0]?.at ?? 0)
  }
  const pathTo = (n: number) =>
    `${encodeURIComponent(here.sandbox.chats.of(mailOf(n)).conversationId)}/activities$`
  before(async () => {
    const settings = { SEND_RATE: String(CAP), SHARDS: String(SHARDS) }
    here = await world({ now: '2026-09-30T08:00:00.000Z', processes: true, settings })
    employeeIds = await crowd(here, PEOPLE, { shards: SHARDS })
  }).timeout(patience)
  after(() => here.stop())
  afterEach(() => here.clearFaults())

  it('is taken at its word, and slows nobody else down (B2)', async () => {
    const calm = await askAll('2026-10-13')
    await endMonth(here, '2026-10')
    const troubled = oneOfEachShard(employeeIds, TROUBLES.length)
    for (const [at, [how]] of TROUBLES.entries())
      await here.fault({ ...POST, ...how, path: pathTo((troubled[at] ?? 0) + 1), times: 1 })
    const inTrouble = troubled.map((n) => employeeIds[n] ?? '')
    const stormy = await askAll('2026-11-10', inTrouble)

    const { first } = await check(here, { cycleId: '2026-11', employeeIds, cap: CAP })
    const stateOf = (employeeId: string) => first.find((row) => row.employeeId === employeeId)?.state
    deepEqual(
      inTrouble.map(stateOf),
      TROUBLES.map(([, state]) => state),
    )
    for (const { employeeId, state } of first)
      if (!inTrouble.includes(employeeId)) equal(state, 'sent', employeeId)
    ok(stormy <= calm * SLOWER, `others took ${stormy} ms instead of ${calm} ms`)
  }).timeout(patience)

  it('that asks for pauses, sensibly or not, gets every card in the end (B5)', async () => {
    await endMonth(here, '2026-11')
    for (const [at, retryAfter] of RETRY_AFTER.entries())
      await here.fault({ ...POST, path: pathTo(at + 1), status: 429, retryAfter, times: 1 })
    await askAll('2026-12-08')
    await check(here, { cycleId: '2026-12', employeeIds, cap: CAP, states: ['sent'] })
  }).timeout(patience)

  it('that says nothing but 429 for a while gets every card after it (B5)', async () => {
    await endMonth(here, '2026-12')
    await here.fault({ ...POST, path: '/activities$', status: 429 })
    const moved = askAll('2027-01-12')
    await until('the first are refused', () => asked(here, '2027-01') > 0)
    await pause(ONLY_429_MS)
    await here.clearFaults()
    await moved
    await check(here, { cycleId: '2027-01', employeeIds, cap: CAP, states: ['sent'] })
  }).timeout(patience)
})

/** The places of so many people in a list, each of another shard: those of one shard wait for each other. */
function oneOfEachShard(ids: readonly string[], count: number): number[] {
  const places = new Map<string, number>()
  for (const [place, id] of ids.entries())
    if (!places.has(shardOf(id, SHARDS))) places.set(shardOf(id, SHARDS), place)
  return [...places.values()].slice(0, count)
}
