import { type AskCalendar, cadenceOf } from '../checkins/cycle.ts'
import type { CheckinStore } from '../checkins/ports.ts'
import type { WorkQueue } from '../checkins/work.ts'
import type { OverviewStore } from '../overview/ports.ts'
import { finishDepartments } from '../overview/rollup.ts'
import { forgetOldImports } from '../people/forget-imports.ts'
import type { ImportStore } from '../people/import-job.ts'
import { valuesOf } from '../store.ts'
import type { LeaverStore } from './erasure.ts'
import { lookForLeavers } from './forget-people.ts'
import { type KeepingTimes, limitsAt, wasOver } from './keeping.ts'

type Needs = Pick<CheckinStore, 'cycles' | 'departments' | 'months' | 'checkins'> &
  Pick<OverviewStore, 'rollups'> &
  ImportStore &
  LeaverStore & {
    queue: WorkQueue
    shards: readonly string[]
    calendar: AskCalendar
    keepingTimes: KeepingTimes
    now: () => string
    realNow: () => number
  }

/**
 * Hands out looking for what has had its time (6.4). First every month whose answers are about to go is counted for good,
 * so that its numbers stay. All of it is done for one moment, however late it is done. Safe to repeat.
 */
export const handOutRetention = (needs: Needs) => async (): Promise<void> => {
  const at = needs.now()
  const { answers, delivery } = limitsAt(at, needs.keepingTimes, needs.calendar)
  const [cycles, departments] = await Promise.all([
    valuesOf(needs.cycles.list({})),
    valuesOf(needs.departments.list({ kind: 'department' })),
  ])
  const ids = cycles.map(({ id }) => id)
  const months = ids.filter((id) => cadenceOf(id) === 'month' && wasOver(id, answers, needs.calendar))
  const names = departments.map(({ name }) => name)
  for (const cycleId of months) await finishDepartments(needs, cycleId, names)
  await forgetOldImports(needs)
  await lookForLeavers(needs)
  await needs.queue.put({ kind: 'retain-next', shards: [...needs.shards], after: null, at })
  for (const cycleId of ids)
    if (wasOver(cycleId, delivery, needs.calendar))
      await needs.queue.put({ kind: 'retain-delivery', cycleId, at })
}
