import { Temporal } from 'temporal-polyfill'

const WORKDAYS = 5
const WEEK = 7
/** From this long on, something stands above the hours rather than between them. */
const WHOLE_DAY_MS = 24 * 3_600_000
const LAST_MINUTE = 24 * 60

type Span = { start: string; end: string }
/** What of an event falls on a day, in minutes of that day's wall clock. */
export type Piece<E> = { event: E; day: string; from: number; to: number }

/** The day that an instant is on, in a zone. */
export const dayOf = (instant: string, zone: string) => wall(instant, zone).toPlainDate().toString()

/** The time of an instant in a zone, as a field for times has it: `09:30`. */
export const timeOf = (instant: string, zone: string) =>
  wall(instant, zone).toPlainTime().toString({ smallestUnit: 'minute' })

/** Minutes since midnight on the wall clock of a zone. */
export const minuteOf = (instant: string, zone: string) => {
  const { hour, minute } = wall(instant, zone)
  return hour * 60 + minute
}

/** The instant of a wall time in a zone; a time that a clock change leaves out is moved behind it. */
export const instantOf = (day: string, time: string, zone: string) =>
  Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).toInstant().toString()

/** The Monday of the week that a day is in. */
export function mondayOf(day: string): string {
  const date = Temporal.PlainDate.from(day)
  return date.subtract({ days: date.dayOfWeek - 1 }).toString()
}

export const addDays = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString()
export const addMinutes = (instant: string, minutes: number) =>
  Temporal.Instant.from(instant).add({ minutes }).toString()

/** The days of a week to show: Monday to Friday, and the weekend when there is something on it. */
export function daysOf(monday: string, events: readonly Span[], zone: string): string[] {
  const days = Array.from({ length: WEEK }, (_, at) => addDays(monday, at))
  const lastUsed = days.findLastIndex((day) => events.some((event) => isOn(event, day, zone)))
  return days.slice(0, Math.max(WORKDAYS, lastUsed + 1))
}

/** Whether an event touches a day; one that ends at midnight does not touch the day that begins then. */
export function isOn({ start, end }: Span, day: string, zone: string): boolean {
  if (dayOf(start, zone) === day) return true
  const begin = Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant()
  const { compare, from } = Temporal.Instant
  return compare(from(start), begin) < 0 && compare(from(end), begin) > 0
}

export const isWholeDay = ({ start, end }: Span) => Date.parse(end) - Date.parse(start) >= WHOLE_DAY_MS

/** The parts of events that fall on a day, in order of time. */
export function piecesOn<E extends Span>(events: readonly E[], day: string, zone: string): Piece<E>[] {
  return events
    .filter((event) => !isWholeDay(event) && isOn(event, day, zone))
    .map((event) => {
      const from = dayOf(event.start, zone) === day ? minuteOf(event.start, zone) : 0
      const to = dayOf(event.end, zone) === day ? minuteOf(event.end, zone) : LAST_MINUTE
      // In the hour that a clock change repeats, an end may stand before its start.
      return { event, day, from, to: Math.max(to, from) }
    })
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
}

const wall = (instant: string, zone: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
