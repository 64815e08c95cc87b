import { Temporal } from 'temporal-polyfill'
import type { WorkingHours } from './ports.ts'

/** Minutes since 1970 in UTC, to minutes since 1970 as the clock on somebody's wall counts them. */
export type WallClock = (utc: number) => number

const HOUR = 60
const DAY = 24 * HOUR
const WEEK = 7 * DAY

const WEEKDAYS = [1, 2, 3, 4, 5]

/** What is taken for granted while nobody's own hours are known: 9 to 17 on the days of work, by their own clock. */
export const assumedHours = (timeZone: string, days: readonly number[] = WEEKDAYS): WorkingHours => ({
  days: [...days],
  from: 9 * HOUR,
  to: 17 * HOUR,
  timeZone,
})

/** Working hours as the mailbox tells them; the assumed ones where it tells none, or none that begin and end on a day. */
export function hoursOf(told: WorkingHours | null, timeZone: string, days?: readonly number[]): WorkingHours {
  return told && told.days.length > 0 && told.from < told.to ? told : assumedHours(timeZone, days)
}

/**
 * The clock of a zone between two UTC minutes. Zones are slow to ask, so it asks once a week and looks closer only
 * where the clock changed in between.
 */
export function wallClock(timeZone: string, from: number, to: number): WallClock {
  const changes: { at: number; offset: number }[] = []
  let last = from
  let offset = offsetAt(timeZone, from)
  while (last < to) {
    const next = Math.min(last + WEEK, to)
    const then = offsetAt(timeZone, next)
    if (then !== offset) changes.push({ at: changeBetween(timeZone, last, next), offset: then })
    last = next
    offset = then
  }
  const first = offsetAt(timeZone, from)
  return (utc) => {
    let current = first
    for (const change of changes) if (utc >= change.at) current = change.offset
    return utc + current
  }
}

/** The first minute with the offset of `to`; `from` has another one. */
function changeBetween(timeZone: string, from: number, to: number): number {
  const wanted = offsetAt(timeZone, to)
  let [before, after] = [from, to]
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (offsetAt(timeZone, middle) === wanted) after = middle
    else before = middle
  }
  return after
}

function offsetAt(timeZone: string, utc: number): number {
  const at = Temporal.Instant.fromEpochMilliseconds(utc * 60_000).toZonedDateTimeISO(timeZone)
  return Math.round(at.offsetNanoseconds / 6e10)
}

/** The UTC minute at which a calendar day begins in a zone. */
export function startOfDay(day: Temporal.PlainDate, timeZone: string): number {
  return day.toZonedDateTime(timeZone).epochMilliseconds / 60_000
}

/** The number of a local day; days follow each other without a gap. */
export const dayNumber = (local: number) => Math.floor(local / DAY)
/** The number of a day that is written YYYY-MM-DD. */
export const dayNumberOf = (day: string) => Date.parse(`${day}T00:00:00Z`) / (DAY * 60_000)
/** Minutes since local midnight. */
export const minuteOfDay = (local: number) => local - dayNumber(local) * DAY
/** 1 is Monday; the first of January 1970 was a Thursday. */
export const weekday = (local: number) => ((((dayNumber(local) + 3) % 7) + 7) % 7) + 1
/** YYYY-MM-DD. */
export const dayText = (number: number) => new Date(number * DAY * 60_000).toISOString().slice(0, 10)
/** YYYY-MM-DDTHH:MM. */
export const localText = (local: number) => new Date(local * 60_000).toISOString().slice(0, 16)
export const instantText = (utc: number) => new Date(utc * 60_000).toISOString()
export const minutesOf = (instant: string) => Date.parse(instant) / 60_000
