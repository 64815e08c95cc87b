import { inParallel } from '../in-parallel.ts'
import { type AskCalendar, type Cycle, cycleAt } from './cycle.ts'

type Needs = {
  planEmployee: (input: { cycle: Cycle; shard: string; employeeId: string }) => Promise<void>
  shardOf: (employeeId: string) => string
  calendar: AskCalendar
  now: () => string
}

/**
 * Lets what is planned of the open cycle follow the zones and teams of these people, as far as nobody was asked or
 * answered yet (2.1). Somebody without a pair costs two reads.
 */
export const planPeople =
  ({ planEmployee, shardOf, calendar, now }: Needs) =>
  async (ids: readonly string[]): Promise<void> => {
    const cycle = cycleAt(now(), calendar)
    await inParallel(ids, (employeeId) => planEmployee({ cycle, shard: shardOf(employeeId), employeeId }))
  }
