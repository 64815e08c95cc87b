import { inParallel } from '../in-parallel.ts'
import type { PeopleStore } from '../people/ports.ts'
import { type AskCalendar, type Cycle, cycleById } from './cycle.ts'

type Needs = Pick<PeopleStore, 'employeeList'> & {
  calendar: AskCalendar
  planEmployee: (input: { cycle: Cycle; shard: string; employeeId: string }) => Promise<void>
  report: (event: string, fields: Record<string, string>) => void
}

/**
 * Plans a cycle for all employees of one shard. May be repeated. One person's trouble is reported and does not stop
 * the others; it throws only when all of them were tried, so that the message comes back.
 */
export const planShard = (needs: Needs) => async (input: { cycleId: string; shard: string }) => {
  const cycle = cycleById(input.cycleId, needs.calendar)
  if (!cycle) return
  const everybody = await needs.employeeList.list({ shard: input.shard })
  const planned = await inParallel(everybody, async ({ value: { id: employeeId } }) => {
    try {
      await needs.planEmployee({ cycle, shard: input.shard, employeeId })
      return true
    } catch (error) {
      needs.report('plan.error', { employeeId, cycleId: cycle.id, error: String(error) })
      return false
    }
  })
  const failed = planned.filter((each) => !each).length
  if (failed > 0)
    throw new Error(`${failed} of ${planned.length} people of shard ${input.shard} are not planned`)
}
