import type { OverviewMonths } from '../../contract/overview-words.ts'
import type { VisibilityLevel } from '../../contract/words.ts'
import { type AskCalendar, type Cycle, cycleAt, cycleBefore } from '../checkins/cycle.ts'
import type { CheckinStore } from '../checkins/ports.ts'
import { countScope, type ScopeCount, sumOf } from './count-scope.ts'
import type { Scope } from './find-scope.ts'
import { mayTell, type Participation } from './participation.ts'
import type { OverviewStore } from './ports.ts'
import { closedMonths, rowsOfScope } from './scope-rollup.ts'

type Needs = Pick<CheckinStore, 'months' | 'cycles'> &
  Pick<OverviewStore, 'rollups'> & {
    calendar: AskCalendar
    now: () => string
    participation: () => Promise<Participation>
  }
/** One month of a period; null where its numbers may not be told, or nobody was asked. */
export type MonthCount = { cycle: Cycle; count: ScopeCount | null }

/** A group's numbers month by month, oldest first, the open one last (4.1): the open one from its lines, the others as kept. */
export async function countPeriod(
  needs: Needs,
  scope: Scope,
  months: OverviewMonths,
  level: VisibilityLevel,
): Promise<MonthCount[]> {
  const cycles = lastMonths(cycleAt(needs.now(), needs.calendar), needs.calendar, months)
  if (scope.group === null) return ofOrganisation(cycles, await needs.participation())
  const { group } = scope
  const opened = new Set((await needs.cycles.list({})).map((row) => row.value.id))
  const open = cycles.at(-1)
  const over = cycles.slice(0, -1).filter(({ id }) => opened.has(id))
  const [closed, rows] = await Promise.all([
    closedMonths(needs, group, over),
    open && opened.has(open.id) ? rowsOfScope(needs, group, open.id) : [],
  ])
  const found = new Map<string, ScopeCount>([
    ...over.map(({ id }, at) => [id, closed[at] ?? countScope([])] as const),
    ...(open ? ([[open.id, countScope(rows)]] as const) : []),
  ])
  // Beside a team's numbers those of a customer would tell of the few people between the two (6.2).
  const isTold = (count: ScopeCount) =>
    !(level === 'groups' && scope.kind === 'customer') &&
    mayTell({ ...count, name: '', nearTeam: false }, level)
  return cycles.map((cycle) => {
    const count = found.get(cycle.id)
    return { cycle, count: count && isTold(count) ? count : null }
  })
}

/** The sum of what may be told of its departments, and no more, so that nothing withheld can be worked out (6.2). */
function ofOrganisation(cycles: readonly Cycle[], { departments }: Participation): MonthCount[] {
  return cycles.map((cycle) => {
    const cells = departments.flatMap(({ cells }) => cells.filter((cell) => cell?.cycleId === cycle.id))
    const counts = cells.flatMap((cell) =>
      cell ? [{ ...countScope([]), due: cell.due, spoke: cell.spoke }] : [],
    )
    return { cycle, count: counts.length > 0 ? sumOf(counts) : null }
  })
}

export function lastMonths(open: Cycle, calendar: AskCalendar, months: number): Cycle[] {
  const all = [open]
  while (all.length < months) all.unshift(cycleBefore(all[0] ?? open, calendar))
  return all
}
