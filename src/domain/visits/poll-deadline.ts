import { dayIn } from '../checkins/cycle.ts'
import type { CalendarFor } from '../checkins/person-calendar.ts'
import { askHourOf, workingDaysAfter, workingDaysBefore } from '../checkins/working-days.ts'
import type { Employee } from '../people/employee.ts'

type Needs = { calendarFor: CalendarFor; pollDays: number; now: () => string }
type Whose = Pick<Employee, 'timeZone' | 'country'>

/** The hour of the organiser's clock at which the time to answer ends. */
const END_HOUR = 17
/** Nobody answers later than so long before the last time that could be chosen. Ms. */
const BEFORE_LAST_MS = 3_600_000

/** Until when contacts may answer: some working days of the organiser's, and before the last of the times (3.3). */
export async function deadlineFor(needs: Needs, organiser: Whose, lastStart: string): Promise<string> {
  const person = { ...(await needs.calendarFor(organiser)), askHour: END_HOUR }
  const day = workingDaysAfter(dayIn(needs.now(), person.zone), needs.pollDays, person)
  return [askHourOf(day, person), latestDeadline(lastStart)].sort()[0] ?? ''
}

/** The latest deadline that leaves time to book the last time. */
export const latestDeadline = (lastStart: string): string =>
  new Date(Date.parse(lastStart) - BEFORE_LAST_MS).toISOString()

/** When the organiser is reminded of who has not answered: in the morning of the working day before the deadline. */
export async function reminderAt(needs: Needs, organiser: Whose, deadline: string): Promise<string> {
  const person = await needs.calendarFor(organiser)
  return askHourOf(workingDaysBefore(dayIn(deadline, person.zone), 1, person), person)
}
