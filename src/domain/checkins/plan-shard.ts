import { inParallel } from '../in-parallel.ts'
import type { PeopleStore } from '../people/ports.ts'
import { type AskCalendar, type Cycle, cycleById } from './cycle.ts'

type Needs = Pick<PeopleStore, 'employeeList'> & {
  calendar: AskCalendar
  planEmployee: (input: { cycle: Cycle; shard: string; employeeId: string }) => Promise<void>
}

/** Plans a cycle for all employees of one shard. May be repeated. */
export const planShard = (needs: Needs) => async (input: { cycleId: string; shard: string }) => {
  const cycle = cycleById(input.cycleId, needs.calendar)
  if (!cycle) return
  const everybody = await needs.employeeList.list({ shard: input.shard })
  await inParallel(everybody, ({ value }) =>
    needs.planEmployee({ cycle, shard: input.shard, employeeId: value.id }),
  )
}
