import type { DayOff } from '../../contract/words.ts'
import type { IsDayOff } from '../checkins/ports.ts'
import { dayNumber, dayText, wallClock } from './working-time.ts'

/** What a public holiday is called, in English; null where a country has none on that day, or nobody knows its name. */
export type HolidayName = (day: string, country: string) => string | null

/** A day on which somebody does not work although it is no weekend; `day` is one of their own calendar. */
export type FreeDay = { day: string; why: Exclude<DayOff, 'weekend'> }
type Whose = { timeZone: string; country: string }
/** UTC minutes. */
type Window = { from: number; to: number }

/** Any week that is over; of one it is only asked which days are a weekend. */
const SOME_MONDAY = '2024-01-08'
const WEEK = [1, 2, 3, 4, 5, 6, 7]

/** The holidays that a window holds on the clock of somebody, those that fall on a weekend left out (3.2). */
export function freeDaysIn(
  { from, to }: Window,
  { timeZone, country }: Whose,
  isDayOff: IsDayOff,
): FreeDay[] {
  const clock = wallClock(timeZone, from, to)
  const days: FreeDay[] = []
  for (let number = dayNumber(clock(from)); number <= dayNumber(clock(to)); number++) {
    const day = dayText(number)
    const why = isDayOff(day, country)
    if (why && why !== 'weekend') days.push({ day, why })
  }
  return days
}

/** The ISO days (1 is Monday) on which a country works. */
export function workDaysIn(country: string, isDayOff: IsDayOff): number[] {
  const monday = Date.parse(`${SOME_MONDAY}T00:00:00Z`) / 86_400_000
  return WEEK.filter((day) => isDayOff(dayText(monday + day - 1), country) !== 'weekend')
}
