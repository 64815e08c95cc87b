import { equal, ok } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { allowanceTable } from '../../src/adapters/tables/allowance.ts'
import { openTables } from '../../src/adapters/tables/open-tables.ts'
import { ALLOWANCE } from '../../src/domain/checkins/share-rate.ts'
import type { LedgerEntry } from '../../src/sandbox/ledger.ts'
import { azurite } from '../azurite.ts'
import { type World, world } from '../world.ts'
import { asked, asksIn } from './asks.ts'
import { crowd } from './crowd.ts'
import { longestStall } from './stalls.ts'
import { settled, until } from './until.ts'

const MONTH_BEFORE = '2026-10-30T08:00:00.000Z'
const ASKED = '2026-11-10T18:00:00.000Z'
const CYCLE = '2026-11'
const RATE = 20
const PEOPLE = 120
/** Instances read of a pause within three seconds. */
const TOLD_MS = 3500

/** Which instance sent how many cards, as their logs tell. */
const sentBy = ({ sandbox }: World, number: number) =>
  readFileSync(join(sandbox.folder, 'logs', `instance-${number}.log`), 'utf8').split('"state":"sent"')
    .length - 1

const timesOf = (entries: readonly LedgerEntry[]) => entries.map(({ time }) => Date.parse(time))

/** No second with more requests than allowed, but for what waited while this process itself stood still. */
function neverAbove(cap: number, entries: readonly LedgerEntry[]) {
  const times = timesOf(entries)
  for (const from of times) {
    const count = times.filter((at) => at >= from && at < from + 1000).length
    const late = Math.ceil((cap * longestStall(from - 1000, from + 1000)) / 1000)
    ok(count <= cap + late, `${count} requests in the second after ${new Date(from).toISOString()}`)
  }
}

describe('the send rate of two instances', () => {
  it('is theirs together: never above it in any second, and whole for the other when one is killed (B5)', async () => {
    await using here = await world({
      now: MONTH_BEFORE,
      instances: 2,
      settings: { SEND_RATE: String(RATE) },
    })
    await crowd(here, PEOPLE)
    void here.moveTo(ASKED).catch(() => undefined)
    await until('both send', () => [1, 2].every((number) => sentBy(here, number) > 5))
    const holders = async () => {
      const { open } = await openTables({ prefix: here.prefix, connectionString: await azurite() }, () => {})
      return (await allowanceTable(open).get(ALLOWANCE))?.value.holders.map(({ holder }) => holder) ?? []
    }
    const before = await holders()
    equal(before.length, 2)
    here.kill(0)
    await until('what the killed one held is free', async () => {
      const now = await holders()
      return before.filter((one) => now.includes(one)).length === 1 && now.length === 2
    })
    await until('hardly anybody is left', () => asked(here, CYCLE) > PEOPLE - 20)
    neverAbove(RATE, here.sandbox.ledger.list('connector'))
  }).timeout(120_000)

  it('stops for both when Teams asks one of them for a pause, and loses nobody (B5)', async () => {
    await using here = await world({
      now: MONTH_BEFORE,
      instances: 2,
      settings: { SEND_RATE: '10' },
    })
    await crowd(here, 50)
    await here.fault({
      ...{ target: 'connector', path: '/activities$', body: 'Did you speak with' },
      ...{ status: 429, retryAfter: 6, times: 1 },
    })
    await here.moveTo(ASKED)
    await settled(here)
    equal(asked(here, CYCLE), 50)
    equal(asksIn(here, CYCLE).filter(({ arrived }) => arrived).length, 50)
    const refused = asksIn(here, CYCLE).find(({ status }) => status === 429)
    ok(refused, 'one was refused')
    const since = asksIn(here, CYCLE).map(({ at }) => at - refused.at)
    ok(
      !since.some((ms) => ms > TOLD_MS && ms < 6000),
      `asked ${since.filter((ms) => ms > TOLD_MS && ms < 6000)}`,
    )
    ok(since.some((ms) => ms >= 6000))
  }).timeout(120_000)
})
