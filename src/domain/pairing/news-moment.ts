import { type AskCalendar, cycleAt, dayIn } from '../checkins/cycle.ts'
import type { CalendarFor } from '../checkins/person-calendar.ts'
import { MOST_UNASKED, type Unasked } from '../checkins/unasked-cards.ts'
import { comingMorning, mayArriveNow, morningOf, nextWorkingMorning } from '../checkins/working-days.ts'
import type { Employee } from '../people/employee.ts'
import type { News } from './news.ts'

export type MomentNeeds = {
  calendar: AskCalendar
  calendarFor: CalendarFor
  unaskedCards: (employeeId: string, now: string) => Promise<Unasked>
  /** Product time. */
  now: () => string
}

/**
 * When somebody may be told of something: `now`, a UTC instant, or the next morning on which they may be disturbed
 * (2.1); after four unasked cards in a month, one of the next month, unless it is about a visit of their own (2.5).
 */
export async function newsMoment(
  needs: MomentNeeds,
  profile: Employee,
  { visitId }: Pick<News, 'visitId'>,
): Promise<string> {
  const now = needs.now()
  const person = await needs.calendarFor(profile)
  if (person.anyHour) return now
  if (!mayArriveNow(now, person)) return comingMorning(now, person)
  if (visitId !== null) return now
  const { count } = await needs.unaskedCards(profile.id, now)
  if (count < MOST_UNASKED) return now
  const { end } = cycleAt(now, needs.calendar)
  const morning = morningOf(dayIn(end, needs.calendar.zone), person)
  return morning < end ? nextWorkingMorning(morning, person) : morning
}
