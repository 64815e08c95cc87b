import { randomUUID } from 'node:crypto'
import { checkinTables } from '../../src/adapters/tables/checkins.ts'
import { openTables } from '../../src/adapters/tables/open-tables.ts'
import { overviewTables } from '../../src/adapters/tables/overview.ts'
import type { Participation } from '../../src/contract/overview.ts'
import type { VisibilityLevel } from '../../src/contract/words.ts'
import { cycleAt } from '../../src/domain/checkins/cycle.ts'
import type { CheckinStore, MonthRow } from '../../src/domain/checkins/ports.ts'
import { openCounts } from '../../src/domain/overview/open-counts.ts'
import { participation } from '../../src/domain/overview/participation.ts'
import type { OverviewStore } from '../../src/domain/overview/ports.ts'
import { markStale } from '../../src/domain/overview/rollup.ts'
import { change } from '../../src/domain/store.ts'
import { azurite } from '../azurite.ts'

const calendar = { zone: 'Europe/Amsterdam', askWeek: 2, askWeekday: 'tuesday', askHour: 10 }
export type Store = CheckinStore & OverviewStore
type Status = MonthRow['status']

/** An organisation whose numbers of months the test writes, and what the picture shows of them. */
export async function organisation({ level = 'spoke' as VisibilityLevel, names = ['Sales'] } = {}) {
  const prefix = `t${randomUUID().replaceAll('-', '').slice(0, 12)}`
  const tables = await openTables({ prefix, connectionString: await azurite() }, () => {})
  const store: Store = { ...checkinTables(tables.open), ...overviewTables(tables.open) }
  for (const name of names) await store.departments.insert({ kind: 'department', name }, { name })
  for (const month of ['09', '10', '11']) {
    const cycle = cycleAt(`2026-${month}-15T12:00:00.000Z`, calendar)
    await store.cycles.insert({ cycleId: cycle.id }, { ...cycle, control: null, resumedAt: null })
  }
  const state = { now: '2026-11-20T12:00:00.000Z', realNow: 0, queries: 0 }
  const counting: Store = {
    ...store,
    months: {
      ...store.months,
      list: (of) => {
        state.queries++
        return store.months.list(of)
      },
    },
  }
  const levelNow = async () => level
  const { months, countOpen } = openCounts({ ...counting, levelNow, realNow: () => state.realNow })
  const needs = { ...counting, countOpen, calendar, levelNow, now: () => state.now }
  /** As an answer does it, here or at another instance: first the line of the month, then the mark. */
  const write = async (
    cycleId: string,
    person: string,
    status: Status,
    { pair = 'p', name = 'Sales', elsewhere = false } = {},
  ) => {
    const key = { scope: `department:${name}`, cycleId, employeeId: person, pairId: pair }
    await change(elsewhere ? store.months : months, key, (there) =>
      row(cycleId, person, pair, status, (there?.revision ?? 0) + 1),
    )
    await markStale(needs, { cycleId, scopes: [key.scope, 'team:boss'] })
  }
  const look = async (from = needs) => {
    const { departments } = await participation(from)()
    return Object.fromEntries(departments.map(({ name, cells }) => [name, cells.slice(-3).map(said)]))
  }
  return { store, state, needs, write, look }
}

/** A number as a reader sees it; null where it is withheld. */
export const said = (cell: Participation['departments'][number]['cells'][number]) =>
  cell && `${cell.spoke} of ${cell.due}`

const row = (of: string, employeeId: string, pairId: string, status: Status, revision: number): MonthRow => ({
  of,
  ...{ employeeId, pairId, customerId: 'c', customerName: 'C', name: employeeId, jobFunction: 'sales' },
  ...{ leader: false, status, own: null, ownAt: null, guess: null, guessAt: null },
  ...{ sharedAt: null, home: null },
  ...{ promise: null, wanted: true, revision },
})
