import { Temporal } from 'temporal-polyfill'

/** When an organisation asks: the n-th weekday of the month at an hour; zone is the organisation's own (2.1). */
export type AskCalendar = { zone: string; askWeek: number; askWeekday: string; askHour: number }

/** One round of check-ins. Instants are UTC; the id is opaque, though it reads as a month. */
export type Cycle = { id: string; start: string; end: string; askDay: string }

/** Why a cycle asks nobody at the moment: paused by an administrator or by itself, or cancelled (2.8). */
export type CycleControl = {
  state: 'paused' | 'cancelled'
  /** `by hand`, or what made it pause by itself. */
  reason: 'by hand' | 'many refusals'
  byId: string | null
  at: string
}
/** A cycle as it is stored once it was opened. */
export type OpenedCycle = Cycle & { control: CycleControl | null }

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
/** Answers and changes stay open this long after the end of a cycle, marked late (2.4). */
const LATE_DAYS = 30
/** From this local hour on nobody is disturbed; a prompt that is later than that waits for the next working day. */
const QUIET_FROM_HOUR = 18
/** All instants are written alike, so that they sort as text. */
const MILLIS = { fractionalSecondDigits: 3 } as const

/** The cycle that an instant falls in. */
export function cycleAt(instant: string, calendar: AskCalendar): Cycle {
  const month = Temporal.Instant.from(instant)
    .toZonedDateTimeISO(calendar.zone)
    .toPlainDate()
    .toPlainYearMonth()
  return cycleOf(month, calendar)
}

/** The cycle that begins when this one ends. */
export function cycleAfter(cycle: Cycle, calendar: AskCalendar): Cycle {
  return cycleAt(cycle.end, calendar)
}

/** The cycle that an id names; undefined when the id is not one of ours. */
export function cycleById(id: string, calendar: AskCalendar): Cycle | undefined {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(id)) return undefined
  return cycleOf(Temporal.PlainYearMonth.from(id), calendar)
}

/** The cycle before this one. */
export function cycleBefore(cycle: Cycle, calendar: AskCalendar): Cycle {
  return cycleOf(Temporal.PlainYearMonth.from(cycle.id).subtract({ months: 1 }), calendar)
}

function cycleOf(month: Temporal.PlainYearMonth, calendar: AskCalendar): Cycle {
  const first = month.toPlainDate({ day: 1 })
  const startOf = (date: Temporal.PlainDate) =>
    date.toZonedDateTime(calendar.zone).toInstant().toString(MILLIS)
  const wanted = WEEKDAYS.indexOf(calendar.askWeekday) + 1
  const firstWanted = first.add({ days: (wanted - first.dayOfWeek + 7) % 7 })
  const askDay = firstWanted.add({ weeks: calendar.askWeek - 1 })
  return {
    id: month.toString(),
    start: startOf(first),
    end: startOf(first.add({ months: 1 })),
    askDay: workingDayFrom(askDay).toString(),
  }
}

/** The instant at which somebody in `zone` is asked in this cycle: the wall clock is what people get (2.1). */
export function askInstant(cycle: Cycle, zone: string, askHour: number): string {
  return atHour(Temporal.PlainDate.from(cycle.askDay), zone, askHour)
}

/** The next working morning after `now`, in the person's zone. */
export function nextWorkingMorning(now: string, zone: string, askHour: number): string {
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate()
  return atHour(workingDayFrom(today.add({ days: 1 })), zone, askHour)
}

/** The morning on which somebody who said `Not yet` is asked again: in the cycle's last seven days, or the next one (2.3). */
export function lastWeekMorning(
  cycle: Cycle,
  now: string,
  zone: string,
  { zone: own, askHour }: AskCalendar,
): string | undefined {
  const planned = morningOf(lastDayOf(cycle, own).subtract({ days: 6 }).toString(), zone, askHour)
  const again = planned > now ? planned : nextWorkingMorning(now, zone, askHour)
  return again < cycle.end ? again : undefined
}

/** The last calendar day of a cycle, in the organisation's zone. */
export function lastDayOf(cycle: Cycle, zone: string): Temporal.PlainDate {
  return Temporal.Instant.from(cycle.end).toZonedDateTimeISO(zone).toPlainDate().subtract({ days: 1 })
}

/** Whether a card may arrive now: a working day, from the ask hour to the evening, where the person is (2.1). */
export function mayArriveNow(now: string, zone: string, askHour: number): boolean {
  const local = Temporal.Instant.from(now).toZonedDateTimeISO(zone)
  const until = Math.max(QUIET_FROM_HOUR, askHour + 1)
  return local.dayOfWeek <= 5 && local.hour >= askHour && local.hour < until
}

/** The morning of `day` for somebody in `zone`, or of the next working day. */
export function morningOf(day: string, zone: string, askHour: number): string {
  return atHour(workingDayFrom(Temporal.PlainDate.from(day)), zone, askHour)
}

/** `open`, `late` for 30 days after the end, then `closed` (2.4); `future` before the start. */
export function phaseOf(cycle: Cycle, now: string): 'future' | 'open' | 'late' | 'closed' {
  if (now < cycle.start) return 'future'
  if (now < cycle.end) return 'open'
  return now < closesAt(cycle) ? 'late' : 'closed'
}

/** The instant from which nothing of a cycle is answered or changed any more. */
export function closesAt(cycle: Cycle): string {
  return Temporal.Instant.from(cycle.end)
    .add({ hours: 24 * LATE_DAYS })
    .toString(MILLIS)
}

/** The calendar day it is for somebody in `zone`. */
export function dayIn(now: string, zone: string): string {
  return Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate().toString()
}

/** Whole days from one calendar day to another. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days
}

function workingDayFrom(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.dayOfWeek <= 5 ? date : date.add({ days: 8 - date.dayOfWeek })
}

function atHour(date: Temporal.PlainDate, zone: string, hour: number): string {
  return date.toZonedDateTime({ timeZone: zone, plainTime: { hour } }).toInstant().toString(MILLIS)
}
