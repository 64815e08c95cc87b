import { checkinTables } from '../../src/adapters/tables/checkins.ts'
import type { CheckinStore, MonthRow } from '../../src/domain/checkins/ports.ts'
import { inParallel } from '../../src/domain/in-parallel.ts'
import type { BenchWorld } from './bench-world.ts'
import { compare, type Row } from './compare.ts'
import { used } from './used.ts'

const TEAM = 500
const CALLS = 40
const ROUNDS = 3

/**
 * The overview of a team of 500; floor: the same partition and one of 12 rows by the plain tables client. Feelings of
 * the month are shown already, so that no earlier month is read.
 */
export async function overview({ here, floor, service, tables }: BenchWorld): Promise<Row[]> {
  const [boss] = await here.people()
  if (!boss) throw new Error('nobody is there')
  const cycleId = (await here.clock()).now.slice(0, 7)
  const { months } = checkinTables(tables.open)
  const there = (await months.list({ scope: `team:${boss.id}`, cycleId })).length
  await seed(months, `team:${boss.id}`, cycleId, TEAM - there)
  await seed(months, 'floor', 'rollups', 12)

  const token = await here.sandbox.tokens.forTab(boss, false)
  const call = async (url: string) => {
    const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } })
    const { due, rows } = (await answer.json()) as { due?: number; rows?: number }
    if (Number(due ?? rows) < TEAM) throw new Error(`${answer.status} from ${url}`)
  }
  const many = async (url: string) => {
    for (let n = 0; n < CALLS; n++) await call(url)
  }
  const [team, rollups] = [`team:${boss.id}|${cycleId}`, 'floor|rollups'].map(encodeURIComponent)
  return compare(
    'overview of 500 people',
    ROUNDS,
    () => used(CALLS, service.cpu, () => many(`${service.url}/api/overview`)),
    () => used(CALLS, floor.cpu, () => many(`${floor.url}/floor/overview/${team}/${rollups}`)),
  )
}

async function seed(months: CheckinStore['months'], scope: string, cycleId: string, count: number) {
  const numbers = Array.from({ length: count }, (_, index) => index)
  await inParallel(numbers, (n) => {
    const row = monthRow(n, cycleId)
    return months.insert({ scope, cycleId, employeeId: row.employeeId, pairId: row.pairId }, row)
  })
}

/** Two of three spoke, and half of those told how they feel. */
function monthRow(n: number, cycleId: string): MonthRow {
  const spoke = n % 3 > 0
  const felt = spoke && n % 2 === 0
  return {
    of: cycleId,
    ...{ employeeId: `member-${n}`, pairId: `pair-${n}`, name: `Member ${n}`, jobFunction: 'logistics' },
    ...{ customerId: `customer-${n % 40}`, customerName: `Customer ${n % 40}`, leader: n % 10 === 0 },
    ...{ status: spoke ? 'spoke' : 'open', wanted: true, revision: 1 },
    own: felt ? 'content' : null,
    ownAt: felt ? `${cycleId}-09T12:00:00.000Z` : null,
    guess: null,
    guessAt: null,
    sharedAt: null,
    home: null,
    promise: null,
  }
}
