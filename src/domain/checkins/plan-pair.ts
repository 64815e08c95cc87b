import type { Pair } from '../pairing/pair.ts'
import type { PeopleStore } from '../people/ports.ts'
import { change } from '../store.ts'
import { type AskCalendar, askedIn, cycleById } from './cycle.ts'
import { type CadenceAt, cycleWith } from './pair-cycle.ts'
import type { CalendarFor } from './person-calendar.ts'
import type { PlanEmployee } from './plan-employee.ts'
import type { CheckinStore } from './ports.ts'
import { morningOf } from './working-days.ts'

type Needs = Pick<CheckinStore, 'checkins'> &
  Pick<PeopleStore, 'employees'> & {
    calendar: AskCalendar
    calendarFor: CalendarFor
    cadenceAt: CadenceAt
    shardOf: (employeeId: string) => string
    now: () => string
    planEmployee: PlanEmployee
    copyCheckin: (of: { employeeId: string; cycleId: string; pairId: string }) => Promise<void>
  }

/**
 * Lets a pair that was made, paused or ended count in the open cycle. One that is active is asked about in this cycle
 * when the ask hour is still to come or it was planned before, otherwise from the next cycle on; any other is not asked
 * about (1.5).
 */
export const planPair = (needs: Needs) => async (pair: Pair) => {
  const now = needs.now()
  const { employeeId } = pair
  const own = await cycleWith(needs, pair.customerId, now)
  const key = { employeeId, cycleId: own.id, pairId: pair.id }
  if (pair.status !== 'active') {
    await change(needs.checkins, key, (there) =>
      there?.wanted && there.status !== 'spoke'
        ? { ...there, wanted: false, revision: there.revision + 1 }
        : undefined,
    )
    return needs.copyCheckin(key)
  }
  // What was planned before a pause or an end, and the conversation by which it began, count from now on.
  const there = (await needs.checkins.get(key))?.value
  if (there && !there.wanted) {
    await change(needs.checkins, key, (stored) =>
      stored && !stored.wanted ? { ...stored, wanted: true, revision: stored.revision + 1 } : undefined,
    )
    await needs.copyCheckin(key)
  }
  const profile = (await needs.employees.get({ employeeId }))?.value
  const cycle = cycleById(askedIn(own.id, needs.calendar), needs.calendar)
  if (!profile || !cycle || now < cycle.start) return
  const isLate = morningOf(cycle.askDay, await needs.calendarFor(profile)) <= now
  if (isLate && !there) return
  await needs.planEmployee({ cycle, shard: needs.shardOf(employeeId), employeeId, late: 'next cycle' })
}
