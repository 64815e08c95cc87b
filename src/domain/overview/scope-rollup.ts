import type { Cycle } from '../checkins/cycle.ts'
import type { CheckinStore } from '../checkins/ports.ts'
import { inParallel } from '../in-parallel.ts'
import { change, type Stored, valuesOf } from '../store.ts'
import { countScope, type ScopeCount } from './count-scope.ts'
import type { OverviewStore, ScopeMark, ScopeRollup } from './ports.ts'

type Rollups = Pick<OverviewStore, 'rollups'>
type Needs = Rollups & Pick<CheckinStore, 'months'>
type Read = { counted: Stored<ScopeRollup> | undefined; stale: Stored<ScopeMark> | undefined }

const TEAM = 'team:'
const REPORTS = 'reports:'
/** With so many late answers at once the numbers are right as well, only not stored yet. */
const ATTEMPTS = 5
/** Months that are counted for the first time; more at once would only wait for each other. */
const MONTHS_AT_ONCE = 4

/** The people of a team without the one they report to. */
export const reportsScope = (employeeId: string) => REPORTS + employeeId

/** Notes that a month of these groups is out of date; to be called after a line of it was written. */
export async function markScopes({ rollups }: Rollups, cycleId: string, scopes: readonly string[]) {
  const reports = scopes.filter((scope) => scope.startsWith(TEAM)).map(reportsOf)
  await inParallel([...scopes, ...reports], async (scope) => {
    const key = { scope, cycleId }
    const there = await rollups.scopeStale.get(key)
    // Written also where it is there: whoever is counting at this moment cannot remove it then.
    if (there && (await rollups.scopeStale.replace(key, there, { cycleId })) !== 'changed') return
    await rollups.scopeStale.insert(key, { cycleId })
  })
}

const reportsOf = (team: string) => REPORTS + team.slice(TEAM.length)

/** The lines that a group's numbers are made of. */
export async function rowsOfScope({ months }: Pick<CheckinStore, 'months'>, scope: string, cycleId: string) {
  if (!scope.startsWith(REPORTS)) return valuesOf(months.list({ scope, cycleId }))
  const leader = scope.slice(REPORTS.length)
  const rows = await valuesOf(months.list({ scope: TEAM + leader, cycleId }))
  return rows.filter(({ employeeId }) => employeeId !== leader)
}

/**
 * The numbers of a group in months that are over: two queries of its own partition; what nobody counted yet, or what a
 * late answer made out of date, is counted and kept (4.1, 4.3).
 */
export async function closedMonths(
  needs: Needs,
  scope: string,
  cycles: readonly Cycle[],
): Promise<ScopeCount[]> {
  if (cycles.length === 0) return []
  const [counted, stale] = await Promise.all([
    needs.rollups.scopeCounted.list({ scope }),
    needs.rollups.scopeStale.list({ scope }),
  ])
  const of = <T extends { cycleId: string }>(rows: readonly Stored<T>[], id: string) =>
    rows.find(({ value }) => value.cycleId === id)
  return inParallel(
    cycles,
    ({ id }) =>
      closedMonth(needs, { scope, cycleId: id }, { counted: of(counted, id), stale: of(stale, id) }),
    MONTHS_AT_ONCE,
  )
}

/**
 * What was counted is stored against the version that was read before counting, and only then is the mark removed that
 * was read as well.
 */
async function closedMonth(needs: Needs, key: { scope: string; cycleId: string }, read: Read) {
  const { scopeCounted, scopeStale } = needs.rollups
  let { counted, stale } = read
  for (let attempt = 1; ; attempt++) {
    if (counted && (counted.value.final || !stale)) return counted.value.count
    const count = countScope(await rowsOfScope(needs, key.scope, key.cycleId))
    const next = { cycleId: key.cycleId, count, final: null }
    const written = counted
      ? await scopeCounted.replace(key, counted, next)
      : await scopeCounted.insert(key, next)
    const isWritten = typeof written === 'object'
    if (isWritten && stale) await scopeStale.remove(key, stale)
    if (isWritten || attempt === ATTEMPTS) return next.count
    ;[counted, stale] = await Promise.all([scopeCounted.get(key), scopeStale.get(key)])
  }
}

/**
 * Counts a month of a group for good, and of a team without its leader as well: from then on no mark makes it be counted
 * anew, so that its lines may go (6.4).
 */
export async function finishMonth(needs: Needs, group: string, cycleId: string): Promise<void> {
  const groups = group.startsWith(TEAM) ? [group, reportsOf(group)] : [group]
  for (const scope of groups) {
    const key = { scope, cycleId }
    const [counted, stale] = await Promise.all([
      needs.rollups.scopeCounted.get(key),
      needs.rollups.scopeStale.get(key),
    ])
    await closedMonth(needs, key, { counted, stale })
    const kept = await change(needs.rollups.scopeCounted, key, (there) =>
      there && !there.final ? { ...there, final: true } : undefined,
    )
    if (!kept) throw new Error(`the numbers of month ${cycleId} kept changing`)
  }
}
