import { type AskCalendar, cycleById } from '../checkins/cycle.ts'
import type { CheckinStore } from '../checkins/ports.ts'
import { inParallel } from '../in-parallel.ts'
import { change, type Stored } from '../store.ts'
import { countDepartment, departmentOf } from './count-department.ts'
import type { DepartmentCount, OverviewStore, Rollup, StaleMark } from './ports.ts'
import { markScopes } from './scope-rollup.ts'

type MarkNeeds = Pick<OverviewStore, 'rollups'> & { calendar: AskCalendar; now: () => string }
type ReadNeeds = Pick<OverviewStore, 'rollups'> & Pick<CheckinStore, 'months' | 'checkins'>
export type ClosedMonth = { counted: Stored<Rollup> | undefined; stale: readonly Stored<StaleMark>[] }

/** Marks are written from so long before the end on, whatever the clocks of instances say; one too many does no harm. */
const EARLY_MS = 600_000
/** With so many late answers at once the numbers are right as well, only not stored yet. */
const ATTEMPTS = 5

/**
 * To be called after a line of a month was written: from the end of the month on, what was counted of its departments
 * and of its groups is out of date.
 */
export async function markStale(needs: MarkNeeds, of: { cycleId: string; scopes: readonly string[] }) {
  const cycle = cycleById(of.cycleId, needs.calendar)
  if (!cycle || Date.parse(needs.now()) < Date.parse(cycle.end) - EARLY_MS) return
  const departments = of.scopes.flatMap((scope) => departmentOf(scope) ?? [])
  await Promise.all([
    inParallel(departments, (department) => mark(needs, { cycleId: of.cycleId, department })),
    markScopes(needs, of.cycleId, of.scopes),
  ])
}

/**
 * The mark is written even when it is there, so that whoever is counting at this moment cannot remove it. When
 * somebody came in between, they either wrote it after our line, which serves us as well, or they removed it.
 */
async function mark({ rollups: { stale } }: MarkNeeds, of: StaleMark): Promise<void> {
  const there = await stale.get(keyOf(of))
  if (there && (await stale.replace(keyOf(of), there, of)) !== 'changed') return
  await stale.insert(keyOf(of), of)
}

/**
 * The departments of a month that is over: counted once, and only what is stale anew. What was counted is stored
 * against the version that was read before counting, and only then are the marks removed that were read as well.
 */
export async function closedMonth(
  needs: ReadNeeds,
  cycleId: string,
  departments: readonly string[],
  read: ClosedMonth,
): Promise<DepartmentCount[]> {
  const { counted, stale } = needs.rollups
  const key = { kind: 'counted' as const, cycleId }
  let there = read
  for (let attempt = 1; ; attempt++) {
    if (there.counted?.value.final || (there.counted && there.stale.length === 0))
      return there.counted.value.departments
    const next = await recount(needs, cycleId, departments, there)
    const written = there.counted
      ? await counted.replace(key, there.counted, next)
      : await counted.insert(key, next)
    if (typeof written === 'object')
      await inParallel(there.stale, (one) => stale.remove(keyOf(one.value), one))
    if (typeof written === 'object' || attempt === ATTEMPTS) return next.departments
    const marks = await stale.list({ kind: 'stale' })
    there = { counted: await counted.get(key), stale: marks.filter(({ value }) => value.cycleId === cycleId) }
  }
}

/** Counts the departments of a month for good: from then on no mark makes it be counted anew (6.4). */
export async function finishDepartments(
  needs: ReadNeeds,
  cycleId: string,
  departments: readonly string[],
): Promise<void> {
  const { counted, stale } = needs.rollups
  const key = { kind: 'counted', cycleId } as const
  const there = await counted.get(key)
  if (there?.value.final) return
  const marks = (await stale.list({ kind: 'stale' })).filter(({ value }) => value.cycleId === cycleId)
  await closedMonth(needs, cycleId, departments, { counted: there, stale: marks })
  const kept = await change(counted, key, (now) => (now && !now.final ? { ...now, final: true } : undefined))
  if (!kept) throw new Error(`the numbers of month ${cycleId} kept changing`)
}

async function recount(
  needs: ReadNeeds,
  cycleId: string,
  departments: readonly string[],
  { counted, stale }: ClosedMonth,
): Promise<Rollup> {
  const marked = stale.map(({ value }) => value.department)
  const known = (counted?.value.departments ?? []).filter(({ name }) => !marked.includes(name))
  const wanted = counted ? marked : [...new Set([...departments, ...marked])]
  // As level `groups` needs them: the setting may change while they are kept.
  const counts = await inParallel(wanted, (name) =>
    countDepartment(needs, { cycleId, name, level: 'groups' }),
  )
  return { cycleId, departments: [...known, ...counts].filter(({ due }) => due > 0), final: null }
}

const keyOf = ({ cycleId, department }: StaleMark) => ({ kind: 'stale' as const, cycleId, department })
