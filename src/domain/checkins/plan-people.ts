import { inParallel } from '../in-parallel.ts'
import type { AskCalendar } from './cycle.ts'
import { openCards } from './open-cards.ts'
import type { PlanEmployee } from './plan-employee.ts'
import type { CheckinStore } from './ports.ts'

type Needs = Pick<CheckinStore, 'cycles'> & {
  planEmployee: PlanEmployee
  shardOf: (employeeId: string) => string
  calendar: AskCalendar
  now: () => string
}

/**
 * Lets what is planned of the open cycles follow the zones and teams of these people, as far as nobody was asked or
 * answered yet (2.1). Somebody without a pair costs a few reads.
 */
export const planPeople =
  (needs: Needs) =>
  async (ids: readonly string[]): Promise<void> => {
    const { planEmployee, shardOf } = needs
    for (const cycle of await openCards(needs, needs.now()))
      await inParallel(ids, (employeeId) =>
        planEmployee({ cycle, shard: shardOf(employeeId), employeeId, late: 'next cycle' }),
      )
  }
