import { type AskCalendar, askedUntil, cycleById } from './cycle.ts'
import { openCycle } from './open-cycle.ts'
import { readCard } from './prompt.ts'
import type { DueWork, Work } from './work.ts'

type Needs = Parameters<typeof openCycle>[0]

/**
 * What one pass came to: the product time of what waits next, and whether it handed out any work. Work that is still
 * being done may let something wait that comes sooner.
 */
export type Pass = { nextDueAt: string | null; gave: boolean }

/**
 * One pass of the planner at product time `now`: opens the current cycle and hands out everything that is due.
 * Any number of planners may do this at once.
 */
export const planDue =
  (needs: Needs) =>
  async (now: string): Promise<Pass> => {
    let gave = await openCycle(needs)(now)
    for (let rows = await needs.due.upTo(now); rows.length > 0; rows = await needs.due.upTo(now))
      for (const row of rows) {
        const work = workFor(row.value.work, now, needs.calendar)
        if (work) await needs.queue.put(work)
        gave ||= work !== undefined
        await needs.due.remove(row)
      }
    return { nextDueAt: await needs.due.next(), gave }
  }

/**
 * A cycle that is due is opened by every pass; what was to be sent in a cycle that is over is still looked at, and
 * missed. A question about a cycle ends with it; one about a visit does not.
 */
function workFor(due: DueWork, now: string, calendar: AskCalendar): Work | undefined {
  if (due.kind === 'plan') return undefined
  if (due.kind === 'send') return { ...due, kind: 'send-shard' }
  if (due.kind !== 'again') return due
  const cycle = cycleById(due.cycleId, calendar)
  const isOpen = (cycle && now < askedUntil(cycle, calendar)) || readCard(due.card).visitId !== null
  return isOpen ? { ...due, kind: 'ask-again' } : undefined
}
