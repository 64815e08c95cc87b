import { Temporal } from 'temporal-polyfill'
import type { DayOff } from '../../contract/words.ts'
import { MILLIS } from '../instant.ts'
import { remember } from '../remember.ts'
import type { CompanyHoliday } from './ask-settings.ts'
import { dayIn } from './cycle.ts'
import type { IsDayOff } from './ports.ts'

/** By which clock and on which days somebody may be asked (2.1); nothing waits for these at `anyHour`. */
export type PersonCalendar = {
  zone: string
  country: string
  askHour: number
  isDayOff: IsDayOff
  anyHour?: boolean
}

/** From this local hour on nobody is disturbed; a prompt that is later than that waits for the next working day. */
const QUIET_FROM_HOUR = 18
/** So long after the ask hour a card still comes with the others of its morning. */
const MORNING_MS = 3_600_000
/** Nobody is off for longer than this in one piece; it bounds the search for a working day. */
const LONGEST_OFF = 400

/** The one rule of days on which people are asked: no weekend, no public holiday, no holiday of the company (2.1, 2.6). */
export const withCompanyHolidays =
  (isDayOff: IsDayOff, holidays: readonly CompanyHoliday[]): IsDayOff =>
  (day, country) =>
    isDayOff(day, country) ??
    (holidays.some(({ from, to }) => from <= day && day <= to) ? 'company holiday' : null)

/** Why somebody is not asked on a day; null for a day on which they may be. */
export const dayOff = (day: string, { country, isDayOff }: PersonCalendar): DayOff | null =>
  isDayOff(day, country)

/** The first working day on or after a day. */
export function workingDayFrom(day: string, person: PersonCalendar): string {
  return search(day, 1, 1, person)
}

/** The n-th working day after a day, which itself does not count. */
export function workingDaysAfter(day: string, n: number, person: PersonCalendar): string {
  return search(plus(day, 1), n, 1, person)
}

/** The n-th working day before a day, which itself does not count. */
export function workingDaysBefore(day: string, n: number, person: PersonCalendar): string {
  return search(plus(day, -1), n, -1, person)
}

/**
 * The ask hour of a day by the person's clock, a UTC instant; of the day as it is, allowed or not. Where clocks are put
 * forward over that hour it is the first moment after the gap, and where the hour comes twice, the first.
 */
export const askHourOf = (day: string, { zone, askHour }: PersonCalendar): string =>
  hourIn(day, zone, askHour)

const hourIn = remember(readHour, (day, zone, hour) => `${day} ${zone} ${hour}`)
function readHour(day: string, zone: string, askHour: number): string {
  const wanted = Temporal.PlainDate.from(day).toPlainDateTime({ hour: askHour })
  const at = wanted.toZonedDateTime(zone)
  const after = at.hour === askHour && at.minute === 0 ? at : firstAfterGap(wanted, zone)
  return after.toInstant().toString(MILLIS)
}

function firstAfterGap(wanted: Temporal.PlainDateTime, zone: string): Temporal.ZonedDateTime {
  const before = wanted.toZonedDateTime(zone, { disambiguation: 'earlier' })
  return before.getTimeZoneTransition('next') ?? wanted.toZonedDateTime(zone)
}

/** The ask hour of `day` by the person's clock, or of the next working day. */
export function morningOf(day: string, person: PersonCalendar): string {
  return askHourOf(workingDayFrom(day, person), person)
}

/** The ask hour of the next working day after the one it is for the person at `now`. */
export function nextWorkingMorning(now: string, person: PersonCalendar): string {
  return morningOf(plus(dayIn(now, person.zone), 1), person)
}

/** The first working morning that is still to come: today's before the ask hour, or the next. */
export function comingMorning(now: string, person: PersonCalendar): string {
  const today = morningOf(dayIn(now, person.zone), person)
  return today > now ? today : nextWorkingMorning(now, person)
}

/**
 * The morning with which somebody is asked who was to be asked before: this one, up to an hour after the ask hour, or the
 * next working one (2.1).
 */
export function morningToGoOn(now: string, person: PersonCalendar): string {
  if (person.anyHour) return now
  const began = askHourOf(dayIn(now, person.zone), person)
  const isMorning = mayArriveNow(now, person) && Date.parse(now) - Date.parse(began) < MORNING_MS
  return isMorning ? now : comingMorning(now, person)
}

/** Whether a card may arrive now: a working day, from the ask hour to the evening, where the person is (2.1). */
export function mayArriveNow(now: string, person: PersonCalendar): boolean {
  if (person.anyHour) return true
  const local = Temporal.Instant.from(now).toZonedDateTimeISO(person.zone)
  const until = Math.max(QUIET_FROM_HOUR, person.askHour + 1)
  const isDay = local.hour < until && now >= askHourOf(local.toPlainDate().toString(), person)
  return isDay && !dayOff(local.toPlainDate().toString(), person)
}

function search(from: string, n: number, step: 1 | -1, person: PersonCalendar): string {
  let left = n
  for (let day = from, tried = 0; ; day = plus(day, step), tried++) {
    if (!dayOff(day, person)) left--
    if (left <= 0 || tried > LONGEST_OFF) return day
  }
}

const DAY_MS = 86_400_000
const plus = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
