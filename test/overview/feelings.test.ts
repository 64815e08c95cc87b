import { deepEqual, equal } from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { checkinTables } from '../../src/adapters/tables/checkins.ts'
import { openTables } from '../../src/adapters/tables/open-tables.ts'
import { overviewTables } from '../../src/adapters/tables/overview.ts'
import type { Feeling } from '../../src/contract/words.ts'
import { cycleAt } from '../../src/domain/checkins/cycle.ts'
import type { MonthRow } from '../../src/domain/checkins/ports.ts'
import type { Due } from '../../src/domain/checkins/work.ts'
import { answersIn, shownBest } from '../../src/domain/overview/feeling-batches.ts'
import { gatherFeelings } from '../../src/domain/overview/gather-feelings.ts'
import { publishFeelings } from '../../src/domain/overview/publish-feelings.ts'
import { shownOfMany, shownOfTeam } from '../../src/domain/overview/shown-batches.ts'
import { change } from '../../src/domain/store.ts'
import { azurite } from '../azurite.ts'

const calendar = { zone: 'Europe/Amsterdam', askWeek: 2, askWeekday: 'tuesday', askHour: 10 }
const scope = 'team:boss'

async function team() {
  const prefix = `t${randomUUID().replaceAll('-', '').slice(0, 12)}`
  const tables = await openTables({ prefix, connectionString: await azurite() }, () => {})
  const store = { ...checkinTables(tables.open), ...overviewTables(tables.open) }
  for (const month of ['03', '10', '11', '12']) {
    const cycle = cycleAt(`2026-${month}-15T12:00:00.000Z`, calendar)
    await store.cycles.insert({ cycleId: cycle.id }, { ...cycle, control: null, resumedAt: null })
  }
  const due = { add: async () => {} } as unknown as Due
  const publish = publishFeelings({ ...store, due, now: () => '' })
  let minute = 0
  const moment = () => new Date(Date.parse('2026-10-01T00:00:00.000Z') + minute++ * 60_000).toISOString()
  const feels = async (cycleId: string, person: string, own: Feeling) => {
    const at = moment()
    const key = { scope, cycleId, employeeId: person, pairId: 'p' }
    await change(store.months, key, (there) => row(cycleId, person, own, at, (there?.revision ?? 0) + 1))
  }
  const look = async (cycleId: string) => {
    await publish({ home: scope, cycleId, until: moment() })
    const kept = (await shownOfTeam(store, scope, ['2026'])).get('2026')
    const shown = shownBest(kept?.own ?? [], cycleAt(`${cycleId}-15T12:00:00.000Z`, calendar))
    return shown && { ...shown, answers: answersIn([shown]) }
  }
  /** What everybody and the customer are shown in the morning. */
  const gathered = async (now: string) => {
    await gatherFeelings({ ...store, calendar, now: () => now })()
    const [all, customer] = await Promise.all(
      ['organisation', 'customer:c'].map((of) => shownOfMany(store, of)),
    )
    return [all, customer].map((years) => [...(years ?? [])].map(([year, { own }]) => [year, answersIn(own)]))
  }
  return { feels, look, gathered }
}

const row = (of: string, employeeId: string, own: Feeling, ownAt: string, revision: number): MonthRow => ({
  of,
  employeeId,
  pairId: 'p',
  customerId: 'c',
  customerName: 'C',
  name: employeeId,
  jobFunction: 'sales',
  leader: false,
  status: 'spoke',
  own,
  ownAt,
  guess: null,
  guessAt: null,
  sharedAt: null,
  home: scope,
  promise: null,
  wanted: true,
  revision,
})

describe('own feelings of a team', () => {
  it('are not shown before five different people told theirs (6.2)', async () => {
    const { feels, look } = await team()
    for (const person of ['a', 'b', 'c', 'd']) await feels('2026-11', person, 'content')
    equal(await look('2026-11'), undefined)
    await feels('2026-11', 'e', 'unhappy')
    const shown = await look('2026-11')
    deepEqual(
      [shown?.period, shown?.answers, shown?.counts.content, shown?.counts.unhappy],
      ['month', 5, 4, 1],
    )
  })

  it('stay as they were until five more people told something new, so that no difference tells who (6.2)', async () => {
    const { feels, look } = await team()
    for (const person of ['a', 'b', 'c', 'd', 'e']) await feels('2026-11', person, 'content')
    await look('2026-11')
    for (const person of ['f', 'g', 'h', 'a']) await feels('2026-11', person, 'unhappy')
    equal((await look('2026-11'))?.counts.unhappy, 0)
    await feels('2026-11', 'i', 'unhappy')
    const shown = await look('2026-11')
    deepEqual([shown?.answers, shown?.counts.content, shown?.counts.unhappy], [10, 5, 5])
  })

  it('of a month with too few are pooled with the quarter (6.2)', async () => {
    const { feels, look } = await team()
    for (const person of ['a', 'b', 'c']) await feels('2026-10', person, 'neutral')
    for (const person of ['d', 'e']) await feels('2026-11', person, 'content')
    const shown = await look('2026-11')
    deepEqual([shown?.period, shown?.answers], ['quarter', 5])
  })

  it('of one more person in the next month are not added to those pooled before (6.2)', async () => {
    const { feels, look } = await team()
    for (const person of ['a', 'b', 'c']) await feels('2026-10', person, 'neutral')
    for (const person of ['d', 'e']) await feels('2026-11', person, 'content')
    const before = await look('2026-11')
    await feels('2026-12', 'f', 'unhappy')
    deepEqual(await look('2026-12'), before)
    deepEqual(await look('2026-11'), before)
  })

  it('differ between month, quarter and year by whole batches of five people only (6.2)', async () => {
    const { feels, look } = await team()
    for (const person of ['a', 'b', 'c', 'd', 'e']) await feels('2026-10', person, 'neutral')
    equal((await look('2026-10'))?.period, 'month')
    for (const person of ['f', 'g']) await feels('2026-11', person, 'content')
    for (const person of ['h', 'i', 'k']) await feels('2026-03', person, 'content')
    const november = await look('2026-11')
    deepEqual([november?.period, november?.answers, november?.counts.content], ['quarter', 5, 0])
    const march = await look('2026-03')
    deepEqual([march?.period, march?.answers, march?.counts.content], ['year', 10, 5])
  })

  it('are gathered for their customer and for everybody, a row a year whatever the number of batches (4.3, 6.2)', async () => {
    const { feels, look, gathered } = await team()
    deepEqual(await gathered('2026-11-20T03:00:00.000Z'), [[], []])
    for (const month of ['2026-10', '2026-11']) {
      for (const person of ['a', 'b', 'c', 'd', 'e']) await feels(month, person, 'neutral')
      await look(month)
    }
    const both = [['2026', 10]]
    deepEqual(await gathered('2026-11-20T03:00:00.000Z'), [both, both])
    deepEqual(await gathered('2026-11-21T03:00:00.000Z'), [both, both], 'safe to repeat')
  })
})
