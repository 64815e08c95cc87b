import { type AskCalendar, cycleAfter, cycleAt } from './cycle.ts'
import type { CheckinStore, Due, WorkQueue } from './ports.ts'

type Needs = Pick<CheckinStore, 'cycles'> & {
  due: Due
  queue: WorkQueue
  calendar: AskCalendar
  shards: readonly string[]
}

/**
 * Opens the cycle that `now` falls in, once: asks for every shard to be planned and lets the next cycle wait. The
 * cycle's own row is written last, so that a crash before it does all of this again. False when it was open already.
 */
export const openCycle =
  (needs: Needs) =>
  async (now: string): Promise<boolean> => {
    const cycle = cycleAt(now, needs.calendar)
    if (await needs.cycles.get({ cycleId: cycle.id })) return false
    const next = cycleAfter(cycle, needs.calendar)
    await needs.due.add({ dueAt: next.start, work: { kind: 'plan', cycleId: next.id } })
    for (const shard of needs.shards) await needs.queue.put({ kind: 'plan-shard', cycleId: cycle.id, shard })
    await needs.cycles.insert({ cycleId: cycle.id }, { ...cycle, control: null })
    return true
  }
