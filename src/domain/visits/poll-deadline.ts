import { ANSWER_BEFORE_MINUTES } from '../../contract/poll-words.ts'
import { dayIn } from '../checkins/cycle.ts'
import type { CalendarFor } from '../checkins/person-calendar.ts'
import { askHourOf, workingDaysAfter, workingDaysBefore } from '../checkins/working-days.ts'
import type { Employee } from '../people/employee.ts'

type Needs = { calendarFor: CalendarFor; pollDays: number; now: () => string }
type Whose = Pick<Employee, 'timeZone' | 'country'>

/** The hour of the organiser's clock at which the time to answer ends. */
const END_HOUR = 17
/** How long contacts may answer, and when the organiser is reminded of who has not; UTC instants. */
export type TimeToAnswer = { deadline: string; remindAt: string | null }

/**
 * Until when contacts may answer: as wanted, else some working days of the organiser's; in any case so that the time that
 * begins at `start` can still be booked (3.3). Undefined where that cannot be.
 */
export async function timeToAnswer(
  needs: Needs,
  organiser: Whose,
  { start, wanted }: { start: string; wanted: string | undefined },
): Promise<TimeToAnswer | undefined> {
  const latest = new Date(Date.parse(start) - ANSWER_BEFORE_MINUTES * 60_000).toISOString()
  const [soonest = latest] = [await usualDeadline(needs, organiser), latest].sort()
  const deadline = wanted ?? soonest
  if (deadline <= needs.now() || deadline > latest) return undefined
  return { deadline, remindAt: await reminderAt(needs, organiser, deadline) }
}

/** Until when contacts may answer whom somebody asks now, where the times leave them so long; a UTC instant. */
export async function usualDeadline(needs: Needs, organiser: Whose): Promise<string> {
  const person = { ...(await needs.calendarFor(organiser)), askHour: END_HOUR }
  const day = workingDaysAfter(dayIn(needs.now(), person.zone), needs.pollDays, person)
  return askHourOf(day, person)
}

/** In the morning of the working day before the deadline; null where that has passed already. */
async function reminderAt(needs: Needs, organiser: Whose, deadline: string): Promise<string | null> {
  const person = await needs.calendarFor(organiser)
  const morning = askHourOf(workingDaysBefore(dayIn(deadline, person.zone), 1, person), person)
  return morning > needs.now() ? morning : null
}
