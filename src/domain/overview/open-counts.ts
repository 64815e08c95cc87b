import type { VisibilityLevel } from '../../contract/words.ts'
import type { CheckinStore } from '../checkins/ports.ts'
import { countDepartment, departmentScope } from './count-department.ts'
import type { DepartmentCount } from './ports.ts'

type Months = CheckinStore['months']
type Needs = Pick<CheckinStore, 'months' | 'checkins'> & {
  levelNow: () => Promise<VisibilityLevel>
  realNow: () => number
}
type Kept = { until: number; level: VisibilityLevel; count: Promise<DepartmentCount> }
export type CountOpen = (cycleId: string, name: string) => Promise<DepartmentCount>

/** Real time. */
const KEPT_MS = 30_000

/**
 * The numbers of the open month, kept by this process for 30 seconds: a crowd that opens the overview costs one count
 * of each department, and an answer costs no write. A line written through the `months` given back lets go of its
 * department, so that whoever answers sees it at once; readers at another instance see it 30 seconds later at most.
 */
export function openCounts(needs: Needs): { months: Months; countOpen: CountOpen } {
  const kept = new Map<string, Kept>()
  const keyOf = (of: { scope: string; cycleId: string }) => `${of.scope}|${of.cycleId}`
  const letGo = async <R>(of: { scope: string; cycleId: string }, write: Promise<R>): Promise<R> => {
    try {
      return await write
    } finally {
      kept.delete(keyOf(of))
    }
  }
  const countOpen: CountOpen = async (cycleId, name) => {
    const level = await needs.levelNow()
    const key = keyOf({ scope: departmentScope(name), cycleId })
    const now = needs.realNow()
    for (const [old, { until }] of kept) if (until <= now) kept.delete(old)
    const there = kept.get(key)
    // What is told of a group is more at `spoke`: a level that went down holds at once.
    if (there?.level === level) return there.count
    const count = countDepartment(needs, { cycleId, name, level })
    kept.set(key, { until: now + KEPT_MS, level, count })
    count.catch(() => kept.delete(key))
    return count
  }
  const { months } = needs
  return {
    countOpen,
    months: {
      ...months,
      insert: (key, value) => letGo(key, months.insert(key, value)),
      replace: (key, stored, value) => letGo(key, months.replace(key, stored, value)),
      remove: (key, stored) => letGo(key, months.remove(key, stored)),
    },
  }
}
