import type { PeopleStore } from '../people/ports.ts'
import {
  type Changed,
  type ChangeNeeds,
  type CheckinKey,
  changeCheckin,
  type Refusal,
} from './change-checkin.ts'
import { hasSpoken, isAnswered } from './checkin.ts'
import { dayIn } from './cycle.ts'
import type { CalendarFor } from './person-calendar.ts'
import type { Due } from './work.ts'
import { lastWeekMorning, morningOf } from './working-days.ts'

type Needs = ChangeNeeds &
  Pick<PeopleStore, 'employees'> & {
    due: Due
    calendarFor: CalendarFor
    shardOf: (employeeId: string) => string
  }

/**
 * `Not yet`: asks again in the last week of the cycle, or on the day one chose (2.3). Answers that day,
 * or null when the cycle ends before it.
 */
export const sayNotYet =
  (needs: Needs) =>
  async (
    input: CheckinKey & { onDay: string | null },
  ): Promise<(Changed & { againOn: string | null }) | Refusal> => {
    const changed = await changeCheckin(needs, input, (checkin, { now, today }) => {
      if (isAnswered(checkin) || hasSpoken(checkin)) return undefined
      if (input.onDay && input.onDay <= today) return 'follow-up before today'
      return checkin.status === 'not yet' ? undefined : { ...checkin, status: 'not yet', answeredAt: now }
    })
    if (!changed.ok) return changed
    if (changed.checkin.status !== 'not yet') return { ...changed, againOn: null }
    const { employeeId, cycleId } = input
    const profile = (await needs.employees.get({ employeeId }))?.value
    const { zone: timeZone } = needs.calendar
    const person = await needs.calendarFor(profile ?? { timeZone, country: '' })
    const wanted = input.onDay
      ? morningOf(input.onDay, person)
      : lastWeekMorning(changed.cycle, needs.now(), person, needs.calendar)
    if (!wanted || wanted >= changed.cycle.end) return { ...changed, againOn: null }
    const card = dayIn(wanted, person.zone)
    const shard = needs.shardOf(employeeId)
    await needs.due.add({ dueAt: wanted, work: { kind: 'again', cycleId, shard, employeeId, card } })
    return { ...changed, againOn: card }
  }
