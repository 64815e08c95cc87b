import { deepEqual, equal, ok } from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PromptState } from '../../src/contract/words.ts'
import { FIRST_CARD, type Prompt, readCard } from '../../src/domain/checkins/prompt.ts'
import type { World } from '../world.ts'
import { type Ask, asksIn } from './asks.ts'
import { CANARIES } from './crowd.ts'
import { longestStall } from './stalls.ts'
import { looksAgain, promptsOf } from './stored.ts'

/** States in which nothing more is to come, apart from a day that was promised. */
const ENDED: readonly PromptState[] = [
  ...(['sent', 'unknown', 'answered', 'not this month', 'not needed', 'excused', 'missed'] as const),
  ...(['blocked', 'not installed', 'failed', 'cancelled'] as const),
]

type Expected = {
  cycleId: string
  employeeIds: readonly string[]
  /** Most requests in any second, over all instances. */
  cap: number
  /** States that may come out; any final one when left out. */
  states?: readonly PromptState[]
}

/**
 * The one check after every fault: everybody in exactly one state that the ledger of the connector bears out, nobody
 * asked twice, nobody unasked, never faster than allowed, and nobody's name in a log.
 */
export async function check(here: World, { cycleId, employeeIds, cap, states = ENDED }: Expected) {
  const rows = await promptsOf(here, cycleId)
  const asks = asksIn(here, cycleId).map((ask) => ({ ...ask, card: cardOf(ask, rows) }))
  const first = rows.filter((row) => row.card === FIRST_CARD)
  deepEqual(first.map((row) => row.employeeId).sort(), [...employeeIds].sort(), 'one state for each')
  const { now } = await here.clock()
  const looks = await looksAgain(here, cycleId)
  for (const row of first) {
    const isEarly = ['planned', 'deferred'].includes(row.state) && row.askAt > now
    ok(isEarly || states.includes(row.state), `${nameOf(row)} is ${row.state}`)
    if (row.state !== 'unknown') continue
    const [first] = row.remindAt ?? []
    const waits = first !== undefined && looks.get(row.shard)?.includes(first)
    const again = waits || rows.some((other) => isAgain(other, row))
    ok(again, `${nameOf(row)} may not have arrived, and is not asked again`)
  }
  for (const row of rows) agrees(row, asks)
  neverTwice(asks)
  pacedBy(cap, asks)
  nothingLeaks(here)
  const counts: Partial<Record<PromptState, number>> = {}
  for (const { state } of first) counts[state] = (counts[state] ?? 0) + 1
  return { rows, first, counts }
}

type Carded = Ask & { card: string }

/** Which card an ask was: the first one, or that of the last day on which somebody is asked again. */
function cardOf({ employeeId, again, day }: Ask, rows: readonly Prompt[]): string {
  if (!again) return FIRST_CARD
  const days = rows.flatMap((row) =>
    row.employeeId === employeeId ? (readCard(row.card).againOn ?? []) : [],
  )
  return days.sort().findLast((each) => each <= day) ?? day
}

/** What a row says was delivered has arrived exactly once, and what it says was not has never arrived. */
function agrees(row: Prompt, asks: readonly Carded[]): void {
  const mine = asks.filter(({ employeeId, card }) => employeeId === row.employeeId && card === row.card)
  const arrived = mine.filter((ask) => ask.arrived).length
  if (row.delivered === 'sent') equal(arrived, 1, `${nameOf(row)} is sent`)
  else if (row.delivered === 'unknown') ok(arrived <= 1, `${nameOf(row)} arrived ${arrived} times`)
  else equal(arrived, 0, `${nameOf(row)} is ${row.state}`)
}

/** A card is repeated only when the one before surely did not arrive. */
function neverTwice(asks: readonly Carded[]): void {
  for (const cards of Map.groupBy(asks, ({ employeeId, card }) => `${employeeId} ${card}`).values())
    for (const { employeeId, card, surelyNot, status, fault } of cards.slice(0, -1))
      ok(surelyNot, `${employeeId} had the card ${card} again after ${status} ${fault ?? ''}`)
}

const isAgain = (other: Prompt, { employeeId }: Prompt) =>
  other.employeeId === employeeId && readCard(other.card).againOn !== null

/** At most `cap` requests in any second; what came while this process stood still is noted when it went on. */
function pacedBy(cap: number, asks: readonly Ask[]): void {
  const times = asks.map(({ at }) => at).sort((a, b) => a - b)
  for (const [first, from] of times.entries()) {
    let next = first
    while (next < times.length && (times[next] ?? 0) < from + 1000) next++
    const extra = longestStall(from, from + 1000) / 1000
    const most = Math.ceil(cap * (1 + extra))
    ok(next - first <= most, `${next - first} requests in a second; ${cap} are allowed`)
  }
}

/** No name, address or word of anybody, and nothing but whole lines of ours: a crash would leave a trace of its own. */
function nothingLeaks(here: World): void {
  const folder = join(here.sandbox.folder, 'logs')
  for (const name of readdirSync(folder)) {
    const log = readFileSync(join(folder, name), 'utf8')
    for (const canary of CANARIES) ok(!log.includes(canary), `${canary} stands in ${name}`)
    const trace = log.split('\n').find((line) => /^(Uncaught|node:|\w*Error:| +at )/.test(line))
    equal(trace, undefined, `${name} has the trace of a crash`)
  }
}

const nameOf = ({ employeeId, card }: Prompt) => `${employeeId} (${card})`
