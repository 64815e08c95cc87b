import { cycleAt, dayIn } from '../checkins/cycle.ts'
import { inParallel } from '../in-parallel.ts'
import type { Actor } from '../people/employee.ts'
import { countPeriod, lastMonths, type MonthCount } from './count-period.ts'
import { type ScopeCount, sumOf } from './count-scope.ts'
import { countVisits, type DepartmentVisits, type VisitCount } from './count-visits.ts'
import { findScope, type Scope } from './find-scope.ts'
import type { AskedOverview, OverviewNeeds } from './scope-overview.ts'
import { visitsOfScope } from './scope-visits.ts'

/** Promises made in a month: kept by their day, kept after it, late by now, and open with time left. */
export type PromiseMonth = { kept: number; keptLate: number; late: number; open: number }
export type Pictures = {
  months: MonthCount['cycle'][]
  visits: VisitCount[]
  departments: DepartmentVisits[]
  /** Null where they may not be told, or nobody was asked. */
  promises: (PromiseMonth | null)[]
}
type Found =
  | ({ ok: true } & Pictures)
  | { ok: false; reason: 'not an employee' | 'not allowed' | 'not found' }

/**
 * Visits by department mix, and promises kept and late, of a group month by month (4.3): of three months where three
 * are asked, else of twelve.
 */
export const readPictures =
  (needs: OverviewNeeds) =>
  async (actor: Actor, asked: AskedOverview): Promise<Found> => {
    const found = await findScope(needs)(actor, asked)
    if (!found.ok) return found
    const { scope } = found
    const many = asked.months === 3 ? 3 : 12
    const now = needs.now()
    const months = lastMonths(cycleAt(now, needs.calendar), needs.calendar, many)
    const level = await needs.levelNow()
    const groups = scope.group === null ? scope.parts.map((group) => departmentOf(scope, group)) : [scope]
    const [visits, counted] = await Promise.all([
      visitsOfScope(needs, scope, months[0]?.start ?? now),
      inParallel(groups, (group) => countPeriod(needs, group, many, level), 4),
    ])
    const { months: byMix, departments } = countVisits(visits, months, now)
    const today = dayIn(now, needs.calendar.zone)
    const promises = months.map((_, at) => {
      const told = counted.flatMap((period) => period[at]?.count ?? [])
      return told.length > 0 ? promisesOf(sumOf(told), today) : null
    })
    return { ok: true, months, visits: byMix, departments, promises }
  }

const departmentOf = (scope: Scope, group: string): Scope => ({
  ...scope,
  kind: 'department',
  group,
  parts: [group],
})

function promisesOf({ promises: { kept, keptLate, open } }: ScopeCount, today: string): PromiseMonth {
  const late = open.filter((dueOn) => dueOn < today).length
  return { kept, keptLate, late, open: open.length - late }
}
