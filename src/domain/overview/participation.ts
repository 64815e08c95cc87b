import type { VisibilityLevel } from '../../contract/words.ts'
import { type AskCalendar, type Cycle, cycleAt, cycleBefore } from '../checkins/cycle.ts'
import type { CheckinStore } from '../checkins/ports.ts'
import { inParallel } from '../in-parallel.ts'
import { type Count, ENOUGH_PEOPLE } from './count-people.ts'
import type { CountOpen } from './open-counts.ts'
import type { DepartmentCount, OverviewStore } from './ports.ts'
import { closedMonth } from './rollup.ts'

type Needs = Pick<CheckinStore, 'months' | 'checkins' | 'cycles' | 'departments'> &
  Pick<OverviewStore, 'rollups'> & {
    calendar: AskCalendar
    levelNow: () => Promise<VisibilityLevel>
    now: () => string
    countOpen: CountOpen
  }
export type Participation = {
  /** Oldest first, the open one last. */
  months: Cycle[]
  departments: { name: string; cells: ((Count & { cycleId: string }) | null)[] }[]
  atLeast: number
}

const MONTHS = 12
/** At level `groups` as everywhere; at `spoke` enough that no number names the silence of one person (2.5, 6.2); at `all` people are shown to their own team alone. */
export const AT_LEAST = { groups: ENOUGH_PEOPLE, spoke: 3, all: 3 }
/** Months that are counted for the first time; more at once would only wait for each other. */
const MONTHS_AT_ONCE = 4

/**
 * How many of those due spoke with a customer, by department and month (4.3). What may not be told is withheld, and
 * departments of which nothing can be shown are left out. Months that are over are counted once and kept.
 */
export const participation = (needs: Needs) => async (): Promise<Participation> => {
  const months = lastMonths(cycleAt(needs.now(), needs.calendar), needs.calendar)
  const [known, cycles, counted, marks] = await Promise.all([
    needs.departments.list({ kind: 'department' }),
    needs.cycles.list({}),
    needs.rollups.counted.list({ kind: 'counted' }),
    needs.rollups.stale.list({ kind: 'stale' }),
  ])
  const names = known.map((row) => row.value.name)
  const opened = new Set(cycles.map((row) => row.value.id))
  const stored = new Map(counted.map((row) => [row.value.cycleId, row]))
  const open = months.at(-1)
  const counts = await inParallel(
    months,
    async (month): Promise<DepartmentCount[]> => {
      if (!opened.has(month.id)) return []
      if (month === open) return inParallel(names, (name) => needs.countOpen(month.id, name))
      const stale = marks.filter(({ value }) => value.cycleId === month.id)
      return closedMonth(needs, month.id, names, { counted: stored.get(month.id), stale })
    },
    MONTHS_AT_ONCE,
  )
  const level = await needs.levelNow()
  return { months, departments: inRows(months, counts, level), atLeast: AT_LEAST[level] }
}

function lastMonths(open: Cycle, calendar: AskCalendar): Cycle[] {
  const months = [open]
  while (months.length < MONTHS) months.unshift(cycleBefore(months[0] ?? open, calendar))
  return months
}

/** A row for each department, by name, and a cell for each month. */
function inRows(months: readonly Cycle[], counts: readonly DepartmentCount[][], level: VisibilityLevel) {
  const found = counts.map((month) => new Map(month.map((count) => [count.name, count])))
  const names = [...new Set(counts.flat().map(({ name }) => name))].sort((a, b) => a.localeCompare(b, 'en'))
  const rows = names.map((name) => ({
    name,
    cells: months.map(({ id: cycleId }, at) => {
      const count = found[at]?.get(name)
      return count && mayTell(count, level) ? { cycleId, due: count.due, spoke: count.spoke } : null
    }),
  }))
  return rows.filter(({ cells }) => cells.some((cell) => cell !== null))
}

/**
 * Whether a number may be told: of enough people; at `groups` not beside a team of nearly the same ones, and at
 * `spoke` not of a few when it says that all of them were silent (2.5, 6.2).
 */
export function mayTell({ due, spoke, nearTeam }: DepartmentCount, level: VisibilityLevel): boolean {
  if (due < AT_LEAST[level]) return false
  return level === 'groups' ? !nearTeam : spoke > 0 || due >= ENOUGH_PEOPLE
}
