import type { Lane, SuggestedTimes } from '../../src/contract/times.ts'
import { instantAt, wallClock } from '../parts/times.ts'

type Span = { start: string; end: string }
/** Whole hours of the reader's day that are shown. */
export type Hours = { from: number; to: number }
/** A day with the instants (ms) between which it is shown. */
export type ShownDay = { day: string; from: number; to: number }

/** What is shown in any case, so that a week looks like one. */
const OFFICE: Hours = { from: 9, to: 17 }
const DAY_MS = 86_400_000
/** As many as the service looks through. */
const MOST_DAYS = 31

/** The day (YYYY-MM-DD) so many days after another one. */
export const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

/** The days of a period as times are asked for; nothing where none is named. */
export const daysIn = (period: { from: string; to: string } | undefined) =>
  period && { from: period.from, days: Math.min(MOST_DAYS, daysBetween(period.from, period.to) + 1) }

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY_MS

/** The Monday on or before a day. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7
  return plusDays(day, 1 - weekday)
}

/** The Monday of the week in which there is work from a day on: the next one where that is a weekend. */
export const workWeekOf = (day: string): string =>
  mondayOf(plusDays(day, 2)) > day ? mondayOf(plusDays(day, 2)) : mondayOf(day)

/** The days of a week that can be asked for: from when on, and how many. */
export function daysToAsk(monday: string, { first, last }: { first: string; last: string }) {
  const from = monday < first ? first : monday
  const sunday = plusDays(monday, 6)
  const until = sunday > last ? last : sunday
  return { from, days: Math.max(1, (Date.parse(until) - Date.parse(from)) / DAY_MS + 1) }
}

/** Monday to Friday, and a day of the weekend on which something may begin; only days in which times are looked for. */
export function daysOfWeek(
  monday: string,
  { first, last, possible }: Pick<SuggestedTimes, 'first' | 'last' | 'possible'>,
  timeZone: string,
): string[] {
  const begins = new Set(possible.map(({ start }) => wallClock(start, timeZone).day))
  return [0, 1, 2, 3, 4, 5, 6]
    .map((number) => ({ number, day: plusDays(monday, number) }))
    .filter(({ number, day }) => (number < 5 || begins.has(day)) && first <= day && day <= last)
    .map(({ day }) => day)
}

/** The hours that hold everything that may be chosen. */
export function hoursShown(starts: readonly string[], minutes: number, timeZone: string): Hours {
  const begins = starts.map((start) => Number(wallClock(start, timeZone).time.slice(0, 2)))
  const ends = starts.map((start) => {
    const [hour = 0, minute = 0] = wallClock(start, timeZone).time.split(':').map(Number)
    return Math.min(24, Math.ceil((hour * 60 + minute + minutes) / 60))
  })
  return { from: Math.min(OFFICE.from, ...begins), to: Math.max(OFFICE.to, ...ends) }
}

/** A day between these hours of the reader's clock. */
export function shownDay(day: string, { from, to }: Hours, timeZone: string): ShownDay {
  const at = (hour: number) => {
    const [on, time] =
      hour === 24 ? [plusDays(day, 1), '00:00'] : [day, `${String(hour).padStart(2, '0')}:00`]
    return Date.parse(instantAt(on, time, timeZone) ?? '')
  }
  return { day, from: at(from), to: at(to) }
}

/** The part of a span that a day shows, with where it lies in it, in per cent; undefined where it shows none. */
export function placeIn(span: Span, { from, to }: Pick<ShownDay, 'from' | 'to'>) {
  const [start, end] = [Math.max(Date.parse(span.start), from), Math.min(Date.parse(span.end), to)]
  if (start >= end) return undefined
  const share = (ms: number) => (ms / (to - from)) * 100
  return {
    ...{ start: new Date(start).toISOString(), end: new Date(end).toISOString() },
    ...{ at: share(start - from), width: share(end - start) },
  }
}

/** The starts of one day, each with its hour and minute on the reader's clock and who would be missing. */
export function startsOf(
  day: string,
  { possible, people }: Pick<SuggestedTimes, 'possible' | 'people'>,
  timeZone: string,
) {
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return possible.flatMap(({ start, missing }) => {
    const clock = wallClock(start, timeZone)
    if (clock.day !== day) return []
    const [hour = 0, minute = 0] = clock.time.split(':').map(Number)
    return [{ start, hour, minute, missing: missing.map((id) => names.get(id) ?? '') }]
  })
}
export type Start = ReturnType<typeof startsOf>[number]

/** Whether what is free of a row is known to be free: nobody looks into the calendars of contacts. */
export const isKnown = ({ side, readable }: Lane): boolean => side === 'employee' && readable
