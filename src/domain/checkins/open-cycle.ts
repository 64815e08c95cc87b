import type { CustomerEntry } from '../people/customer.ts'
import type { Stored } from '../store.ts'
import { type AskCalendar, askedIn, type Cycle, cycleAfter, cycleAt } from './cycle.ts'
import { hasHalves } from './pair-cycle.ts'
import type { CheckinStore } from './ports.ts'
import type { Due, WorkQueue } from './work.ts'

type Needs = Pick<CheckinStore, 'cycles'> & {
  due: Due
  queue: WorkQueue
  calendar: AskCalendar
  shards: readonly string[]
  customerLines: () => Promise<readonly Stored<CustomerEntry>[]>
}

/**
 * Opens the cycle that `now` falls in, once, and that of two weeks where anybody speaks with a customer so often: asks
 * for every shard to be planned and lets the next cycle wait. The cycle's own row is written last, so that a crash
 * before it does all of this again. False when nothing was to be opened.
 */
export const openCycle =
  (needs: Needs) =>
  async (now: string): Promise<boolean> => {
    const { calendar } = needs
    const month = cycleAt(now, calendar)
    const half = cycleAt(now, calendar, 'two weeks')
    const opened = await open(needs, month)
    const isAsked = askedIn(half.id, calendar) === half.id && !(await needs.cycles.get({ cycleId: half.id }))
    if (!(opened || isAsked) || !(await hasHalves(needs.customerLines, month.id))) return opened
    const { start, id: cycleId } = cycleAfter(half, calendar)
    if (opened) await needs.due.add({ dueAt: start, work: { kind: 'plan', cycleId } })
    return (isAsked && (await open(needs, half))) || opened
  }

async function open(needs: Needs, cycle: Cycle): Promise<boolean> {
  if (await needs.cycles.get({ cycleId: cycle.id })) return false
  const next = cycleAfter(cycle, needs.calendar)
  await needs.due.add({ dueAt: next.start, work: { kind: 'plan', cycleId: next.id } })
  for (const shard of needs.shards) await needs.queue.put({ kind: 'plan-shard', cycleId: cycle.id, shard })
  await needs.cycles.insert({ cycleId: cycle.id }, { ...cycle, control: null, resumedAt: null })
  return true
}
