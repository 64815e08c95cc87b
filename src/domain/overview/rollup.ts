import { type AskCalendar, cycleById } from '../checkins/cycle.ts'
import type { CheckinStore } from '../checkins/ports.ts'
import { inParallel } from '../in-parallel.ts'
import { change, type Stored } from '../store.ts'
import { type Count, countPeople } from './count-people.ts'
import type { OverviewStore, Rollup } from './ports.ts'

export type DepartmentCount = Count & { name: string }
type MarkNeeds = Pick<OverviewStore, 'rollups'> & { calendar: AskCalendar; now: () => string }
type ReadNeeds = Pick<OverviewStore, 'rollups'> & Pick<CheckinStore, 'months'>

const DEPARTMENT = 'department:'
/** Clocks of two instances may differ by less than this. */
const SKEW_MS = 600_000
/** With so many late answers at once the numbers are right as well, only not stored yet. */
const ATTEMPTS = 5

/**
 * To be called after a line of a month was written: from the end of the month on, its rollup is out of date. The row
 * is written even when it says so already, so that whoever is counting at this moment cannot store what they counted.
 */
export async function markStale(needs: MarkNeeds, of: { cycleId: string; scopes: readonly string[] }) {
  const cycle = cycleById(of.cycleId, needs.calendar)
  if (!cycle || Date.parse(needs.now()) < Date.parse(cycle.end) - SKEW_MS) return
  const changed = of.scopes
    .filter((scope) => scope.startsWith(DEPARTMENT))
    .map((s) => s.slice(DEPARTMENT.length))
  await change(needs.rollups, keyOf(of.cycleId), (there) => ({
    ...(there ?? { cycleId: of.cycleId, counted: false, departments: [] }),
    stale: [...new Set([...(there?.stale ?? []), ...changed])],
  }))
}

/**
 * The departments of a month that is over: counted once, and only what is stale anew. What was counted is stored
 * against the version that was read before counting.
 */
export async function closedMonth(
  needs: ReadNeeds,
  cycleId: string,
  departments: readonly string[],
  stored: Stored<Rollup> | undefined,
): Promise<DepartmentCount[]> {
  let there = stored
  for (let attempt = 1; ; attempt++) {
    if (there?.value.counted && there.value.stale.length === 0) return there.value.departments
    const next = await recount(needs, cycleId, departments, there?.value)
    const written = there
      ? await needs.rollups.replace(keyOf(cycleId), there, next)
      : await needs.rollups.insert(keyOf(cycleId), next)
    if (typeof written === 'object' || attempt === ATTEMPTS) return next.departments
    there = await needs.rollups.get(keyOf(cycleId))
  }
}

/** The departments of a month, one query each. */
export function countDepartments(
  { months }: Pick<CheckinStore, 'months'>,
  cycleId: string,
  names: readonly string[],
): Promise<DepartmentCount[]> {
  return inParallel(names, async (name) => {
    const rows = await months.list({ scope: DEPARTMENT + name, cycleId })
    return { name, ...countPeople(rows.map((row) => row.value)) }
  })
}

async function recount(
  needs: ReadNeeds,
  cycleId: string,
  departments: readonly string[],
  there: Rollup | undefined,
): Promise<Rollup> {
  const stale = there?.stale ?? []
  const known = there?.counted ? there.departments.filter(({ name }) => !stale.includes(name)) : []
  const wanted = there?.counted ? stale : [...new Set([...departments, ...stale])]
  const counts = await countDepartments(needs, cycleId, wanted)
  const all = [...known, ...counts].filter(({ due }) => due > 0)
  return { cycleId, counted: true, stale: [], departments: all }
}

const keyOf = (cycleId: string) => ({ kind: 'departments' as const, cycleId })
