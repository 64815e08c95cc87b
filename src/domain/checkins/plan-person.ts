import { almostDue } from '../clock-skew.ts'
import { startOfDay } from '../pairing/pair-day.ts'
import type { PeopleStore } from '../people/ports.ts'
import type { AskCalendar } from './cycle.ts'
import { openCards } from './open-cards.ts'
import type { PlanEmployee } from './plan-employee.ts'
import type { CheckinStore } from './ports.ts'

type Needs = Pick<CheckinStore, 'cycles' | 'preferences'> &
  Pick<PeopleStore, 'employees'> & {
    planEmployee: PlanEmployee
    shardOf: (employeeId: string) => string
    calendar: AskCalendar
    now: () => string
  }

/**
 * Lets what is planned follow what somebody said about being asked, and the day on which their pause ends (2.6). Where
 * our clock is a little behind that of whoever handed this out, somebody must look again after `laterMs`.
 */
export const planPerson =
  (needs: Needs) =>
  async ({ employeeId }: { employeeId: string }): Promise<{ laterMs: number | null }> => {
    const now = needs.now()
    for (const cycle of await openCards(needs, now))
      await needs.planEmployee({ cycle, shard: needs.shardOf(employeeId), employeeId, late: 'join' })
    const [preferences, profile] = await Promise.all([
      needs.preferences.get({ employeeId }),
      needs.employees.get({ employeeId }),
    ])
    const until = preferences?.value.pausedUntil
    if (!until || !profile) return { laterMs: null }
    return { laterMs: almostDue(startOfDay(until, profile.value.timeZone), now) }
  }
