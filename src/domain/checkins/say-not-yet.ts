import type { PeopleStore } from '../people/ports.ts'
import {
  type Changed,
  type ChangeNeeds,
  type CheckinKey,
  changeCheckin,
  type Refusal,
} from './change-checkin.ts'
import { hasSpoken, isAnswered } from './checkin.ts'
import { dayIn, lastWeekMorning, morningOf } from './cycle.ts'
import type { Due } from './ports.ts'

type Needs = ChangeNeeds &
  Pick<PeopleStore, 'employees'> & { due: Due; shardOf: (employeeId: string) => string }

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
    const zone = (await needs.employees.get({ employeeId }))?.value.timeZone ?? needs.calendar.zone
    const { askHour } = needs.calendar
    const wanted = input.onDay
      ? morningOf(input.onDay, zone, askHour)
      : lastWeekMorning(changed.cycle, needs.now(), zone, needs.calendar)
    if (!wanted || wanted >= changed.cycle.end) return { ...changed, againOn: null }
    const card = dayIn(wanted, zone)
    const shard = needs.shardOf(employeeId)
    await needs.due.add({ dueAt: wanted, work: { kind: 'again', cycleId, shard, employeeId, card } })
    return { ...changed, againOn: card }
  }
