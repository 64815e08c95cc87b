import type { PeopleStore } from '../people/ports.ts'
import {
  type Changed,
  type ChangeNeeds,
  type CheckinKey,
  changeCheckin,
  type Refusal,
} from './change-checkin.ts'
import { hasSpoken, isAnswered } from './checkin.ts'
import { askedIn, type Cycle, cycleById, dayIn } from './cycle.ts'
import type { CalendarFor } from './person-calendar.ts'
import type { CheckinStore } from './ports.ts'
import { mayAsk } from './preferences.ts'
import { lastMorning } from './reminder-days.ts'
import type { Due } from './work.ts'
import {
  askHourOf,
  morningOf,
  nextWorkingMorning,
  type PersonCalendar,
  workingDaysBefore,
} from './working-days.ts'

type Needs = ChangeNeeds &
  Pick<CheckinStore, 'preferences'> &
  Pick<PeopleStore, 'employees'> & {
    due: Due
    calendarFor: CalendarFor
    shardOf: (employeeId: string) => string
  }

/** A day that one chose is after the last one on which this cycle can ask; null where no day is left. */
type TooLate = { ok: false; reason: 'day too late'; lastDay: string | null }

/**
 * `Not yet`: asks again in the last week of the cycle, or on the day one chose (2.3). Answers that day, or null when the
 * cycle ends before it, or they are not asked on it as they wished (2.6); a day of one's own that comes too late is
 * refused.
 */
export const sayNotYet =
  (needs: Needs) =>
  async (
    input: CheckinKey & { onDay: string | null },
  ): Promise<(Changed & { againOn: string | null }) | Refusal | TooLate> => {
    const { employeeId, cycleId } = input
    const cycle = cycleById(cycleId, needs.calendar)
    const profile = (await needs.employees.get({ employeeId }))?.value
    const person = await needs.calendarFor(profile ?? { timeZone: needs.calendar.zone, country: '' })
    const morning = cycle && againAt(needs, cycle, input.onDay, person)
    if (cycle && input.onDay && morning && morning >= cycle.end)
      return { ok: false, reason: 'day too late', lastDay: lastDayToAsk(needs, cycle, person) }
    const lastly = cycle && morning && morning < cycle.end ? dayIn(morning, person.zone) : null
    const preferences = (await needs.preferences.get({ employeeId }))?.value
    const againOn = lastly && mayAsk(preferences, lastly) ? lastly : null
    const changed = await changeCheckin(needs, input, (checkin, { now, today }) => {
      if (isAnswered(checkin) || hasSpoken(checkin)) return undefined
      if (input.onDay && input.onDay <= today) return 'follow-up before today'
      if (checkin.status === 'not yet' && checkin.againOn === againOn) return undefined
      return { ...checkin, status: 'not yet', againOn, answeredAt: now }
    })
    if (!changed.ok) return changed
    if (changed.checkin.status !== 'not yet' || !morning || !againOn) return { ...changed, againOn: null }
    const card = {
      cycleId: askedIn(cycleId, needs.calendar),
      shard: needs.shardOf(employeeId),
      card: againOn,
    }
    await needs.due.add({ dueAt: morning, work: { kind: 'again', employeeId, ...card } })
    return { ...changed, againOn }
  }

/** The morning of the day one chose, or of the last of the reminders (2.5); the next one where that has passed. */
function againAt(
  { calendar, now }: Needs,
  cycle: Cycle,
  onDay: string | null,
  person: PersonCalendar,
): string {
  if (onDay) return morningOf(onDay, person)
  const planned = lastMorning(cycle, person, calendar)
  return planned > now() ? planned : nextWorkingMorning(now(), person)
}

/** The last working day with a morning before the end of a cycle; null where that is not after today. */
function lastDayToAsk({ calendar, now }: Needs, { end }: Cycle, person: PersonCalendar): string | null {
  let day = workingDaysBefore(dayIn(end, calendar.zone), 1, person)
  while (askHourOf(day, person) >= end) day = workingDaysBefore(day, 1, person)
  return day > dayIn(now(), person.zone) ? day : null
}
