import type { PeopleStore } from '../people/ports.ts'
import { type AskSettings, isInWave } from './ask-settings.ts'
import {
  type Changed,
  type ChangeNeeds,
  type CheckinKey,
  changeCheckin,
  type Refusal,
} from './change-checkin.ts'
import { hasSpoken, isAnswered } from './checkin.ts'
import { askedIn, type Cycle, type CycleControl, cycleById, dayIn } from './cycle.ts'
import type { CalendarFor } from './person-calendar.ts'
import type { CheckinStore } from './ports.ts'
import { type Wish, wishOn } from './preferences.ts'
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
    askSettingsNow: () => Promise<Pick<AskSettings, 'wave'>>
    /** A cycle as it was at most half a second ago. */
    cycleNow: (key: { cycleId: string }) => Promise<{ control: CycleControl | null } | undefined>
    shardOf: (employeeId: string) => string
  }

/** A day that one chose is after the last one on which this cycle can ask; null where no day is left. */
type TooLate = { ok: false; reason: 'day too late'; lastDay: string | null }

/**
 * Why somebody is asked on no later day of a cycle: by their own wish, or since their department is not, or nobody
 * (2.6, 2.8, 2.10).
 */
export type WhyNever = Wish | { code: 'not in a wave' | 'cycle cancelled' }
/** The day on which they are asked again; null for none in this cycle, with the reason where it is not that it ends. */
type Said = Changed & { againOn: string | null; why: WhyNever | null }

/**
 * `Not yet`: asks again in the last week of the cycle, or on the day one chose (2.3); where they paused over that day, on
 * the first working morning after it, as a day is asked that passes in a pause (2.6). Answers that day, or null when the
 * cycle ends before it, is cancelled (2.8) or their department is not asked (2.10); a day of one's own that comes too late
 * is refused.
 */
export const sayNotYet =
  (needs: Needs) =>
  async (input: CheckinKey & { onDay: string | null }): Promise<Said | Refusal | TooLate> => {
    const { employeeId, cycleId } = input
    const cycle = cycleById(cycleId, needs.calendar)
    const profile = (await needs.employees.get({ employeeId }))?.value
    const person = await needs.calendarFor(profile ?? { timeZone: needs.calendar.zone, country: '' })
    const morning = cycle && plannedAt(needs, cycle, input.onDay, person)
    if (cycle && input.onDay && morning && morning >= cycle.end)
      return { ok: false, reason: 'day too late', lastDay: lastDayToAsk(needs, cycle, person) }
    const isInTime = cycle && morning && morning < cycle.end
    const { askAt, why } = isInTime
      ? await whenAgain(
          needs,
          { employeeId, department: profile?.department ?? '' },
          { morning, cycle, person },
        )
      : NEVER
    const againOn = askAt && dayIn(askAt, person.zone)
    const changed = await changeCheckin(needs, input, (checkin, { now, today }) => {
      if (isAnswered(checkin) || hasSpoken(checkin)) return undefined
      if (input.onDay && input.onDay <= today) return 'follow-up before today'
      if (checkin.status === 'not yet' && checkin.againOn === againOn) return undefined
      return { ...checkin, status: 'not yet', againOn, answeredAt: now }
    })
    if (!changed.ok) return changed
    if (changed.checkin.status !== 'not yet') return { ...changed, againOn: null, why: null }
    if (!askAt || !againOn) return { ...changed, againOn: null, why }
    const card = {
      cycleId: askedIn(cycleId, needs.calendar),
      shard: needs.shardOf(employeeId),
      card: againOn,
    }
    await needs.due.add({ dueAt: askAt, work: { kind: 'again', employeeId, ...card } })
    return { ...changed, againOn, why: null }
  }

type Again = { askAt: string | null; why: WhyNever | null }
const NEVER: Again = { askAt: null, why: null }

/** That morning, or the first working one after a pause over it; null where they are not asked in this cycle any more. */
async function whenAgain(
  { preferences, askSettingsNow, cycleNow, calendar }: Needs,
  { employeeId, department }: { employeeId: string; department: string },
  { morning, cycle, person }: { morning: string; cycle: Cycle; person: PersonCalendar },
): Promise<Again> {
  const [wished, settings, opened] = await Promise.all([
    preferences.get({ employeeId }),
    askSettingsNow(),
    cycleNow({ cycleId: askedIn(cycle.id, calendar) }),
  ])
  if (!isInWave(settings, department)) return { askAt: null, why: { code: 'not in a wave' } }
  if (opened?.control?.state === 'cancelled') return { askAt: null, why: { code: 'cycle cancelled' } }
  const wish = wishOn(wished?.value, dayIn(morning, person.zone))
  if (!wish) return { askAt: morning, why: null }
  const askAt = wish.code === 'paused' ? morningOf(wish.until, person) : null
  return { askAt: askAt && askAt < cycle.end ? askAt : null, why: wish }
}

/** The morning of the day one chose, or of the last of the reminders (2.5); the next one where that has passed. */
function plannedAt(
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
