import { Temporal } from 'temporal-polyfill'
import type { Cadence } from '../../contract/words.ts'
import { MILLIS } from '../instant.ts'
import { remember } from '../remember.ts'
import { localDay } from './local-day.ts'

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
export type OpenedCycle = Cycle & {
  control: CycleControl | null
  /** Real time at which it last went on after a pause: refusals from before it pause it no more. */
  resumedAt: string | null
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
/** The day of the month on which its second half begins. */
export const HALF_DAY = 15
/** Answers and changes stay open this long after the end of a cycle, marked late (2.4). */
const LATE_DAYS = 30

/** The cycle of a cadence that an instant falls in. */
export function cycleAt(instant: string, calendar: AskCalendar, cadence: Cadence = 'month'): Cycle {
  const day = localDay(instant, calendar.zone)
  const month = day.slice(0, 7)
  const ids = {
    month,
    'two weeks': `${month}.${Number(day.slice(8)) < HALF_DAY ? 1 : 2}`,
    quarter: `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`,
  }
  const cycle = cycleById(ids[cadence], calendar)
  if (!cycle) throw new Error(`no cycle has the id ${ids[cadence]}`)
  return cycle
}

/** The cycle that begins when this one ends, at the same cadence. */
export function cycleAfter(cycle: Cycle, calendar: AskCalendar): Cycle {
  return cycleAt(cycle.end, calendar, cadenceOf(cycle.id))
}

/** The cycle before this one, at the same cadence. */
export function cycleBefore(cycle: Cycle, calendar: AskCalendar): Cycle {
  const earlier = Temporal.Instant.from(cycle.start).subtract({ hours: 1 }).toString(MILLIS)
  return cycleAt(earlier, calendar, cadenceOf(cycle.id))
}

const FORM = /^(\d{4})-(?:(0[1-9]|1[0-2])(?:\.([12]))?|Q([1-4]))$/

/** The cycle that an id names: `2026-11`, a half `2026-11.1`, a quarter `2026-Q4`; undefined when it is not one of ours. */
export const cycleById: (id: string, calendar: AskCalendar) => Cycle | undefined = remember(
  readCycle,
  (id, { zone, askWeek, askWeekday }) => `${id} ${zone} ${askWeek} ${askWeekday}`,
)

function readCycle(id: string, calendar: AskCalendar): Cycle | undefined {
  const [, year, month, part, quarterOfYear] = FORM.exec(id) ?? []
  if (!year) return undefined
  if (quarterOfYear) return quarter(Number(year), Number(quarterOfYear), calendar)
  const of = Temporal.PlainYearMonth.from({ year: Number(year), month: Number(month) })
  return part ? half(of, Number(part), calendar) : wholeMonth(of, calendar)
}

/** The month in whose numbers a cycle counts: of a quarter its middle one, in which it is asked. */
export function monthOf(cycleId: string): string {
  const [, year, month, , quarterOfYear] = FORM.exec(cycleId) ?? []
  if (!quarterOfYear) return `${year}-${month}`
  return `${year}-${String(Number(quarterOfYear) * 3 - 1).padStart(2, '0')}`
}

/** How often people are asked in cycles of this kind. */
export function cadenceOf(cycleId: string): Cadence {
  if (cycleId.includes('Q')) return 'quarter'
  return cycleId.includes('.') ? 'two weeks' : 'month'
}

/**
 * The id of the cycle with whose card a cycle is asked about: a card asks about everything whose ask day it is, so
 * that nobody gets two on one day.
 */
export function askedIn(cycleId: string, { askWeek }: AskCalendar): string {
  const isAlone = cadenceOf(cycleId) === 'two weeks' && cycleId.at(-1) !== String(sharedHalf(askWeek))
  return isAlone ? cycleId : monthOf(cycleId)
}

/** The cycle of a cadence that the card of `card` asks about; undefined when that cadence does not fall in it. */
export function cycleOnCard(card: Cycle, cadence: Cadence, calendar: AskCalendar): Cycle | undefined {
  const month = monthOf(card.id)
  const asked = {
    month,
    'two weeks': card.id === month ? `${month}.${sharedHalf(calendar.askWeek)}` : card.id,
    quarter: `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`,
  }[cadence]
  return askedIn(asked, calendar) === card.id ? cycleById(asked, calendar) : undefined
}

/** The instant from which nothing that a card asks about is open any more: a quarter goes on after its month. */
export function askedUntil(card: Cycle, calendar: AskCalendar): string {
  return cycleOnCard(card, 'quarter', calendar)?.end ?? card.end
}

/** When the last of these cycles ends: a quarter goes on after the month of its card. Empty for none. */
export const lastEnd = (cycles: readonly Pick<Cycle, 'end'>[]): string =>
  cycles
    .map(({ end }) => end)
    .toSorted()
    .at(-1) ?? ''

/** The half in which the ask day of the month lies. */
const sharedHalf = (askWeek: number) => (askWeek <= 2 ? 1 : 2)

function wholeMonth(month: Temporal.PlainYearMonth, calendar: AskCalendar): Cycle {
  const first = month.toPlainDate({ day: 1 })
  const askDay = nthWeekday(month, calendar.askWeek, calendar)
  return between(month.toString(), first, first.add({ months: 1 }), askDay, calendar)
}

/** Days 1 to 14, asked in the first or second week; from day 15 on, asked two weeks later. */
function half(month: Temporal.PlainYearMonth, part: number, calendar: AskCalendar): Cycle {
  const first = month.toPlainDate({ day: 1 })
  const middle = month.toPlainDate({ day: HALF_DAY })
  const week = ((calendar.askWeek - 1) % 2) + 1 + (part - 1) * 2
  const askDay = nthWeekday(month, week, calendar)
  const [from, to] = part === 1 ? [first, middle] : [middle, first.add({ months: 1 })]
  return between(`${month}.${part}`, from, to, askDay, calendar)
}

/** Asked in its middle month. */
function quarter(year: number, number: number, calendar: AskCalendar): Cycle {
  const first = Temporal.PlainDate.from({ year, month: number * 3 - 2, day: 1 })
  const askDay = nthWeekday(first.add({ months: 1 }).toPlainYearMonth(), calendar.askWeek, calendar)
  return between(`${year}-Q${number}`, first, first.add({ months: 3 }), askDay, calendar)
}

function between(
  id: string,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  askDay: Temporal.PlainDate,
  { zone }: AskCalendar,
): Cycle {
  const startOf = (date: Temporal.PlainDate) => date.toZonedDateTime(zone).toInstant().toString(MILLIS)
  return { id, start: startOf(from), end: startOf(to), askDay: askDay.toString() }
}

/** The n-th ask weekday of a month, or the working day after it. */
function nthWeekday(month: Temporal.PlainYearMonth, n: number, { askWeekday }: AskCalendar) {
  const first = month.toPlainDate({ day: 1 })
  const wanted = WEEKDAYS.indexOf(askWeekday) + 1
  const firstWanted = first.add({ days: (wanted - first.dayOfWeek + 7) % 7 })
  return workingDayFrom(firstWanted.add({ weeks: n - 1 }))
}

/** The last calendar day of a cycle, in the organisation's zone. */
export function lastDayOf(cycle: Cycle, zone: string): Temporal.PlainDate {
  return Temporal.Instant.from(cycle.end).toZonedDateTimeISO(zone).toPlainDate().subtract({ days: 1 })
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

/** Noon of a day in a zone: an instant that lies in the day's own cycle. */
export function noonOf(day: string, zone: string): string {
  const noon = { timeZone: zone, plainTime: { hour: 12 } }
  return Temporal.PlainDate.from(day).toZonedDateTime(noon).toInstant().toString(MILLIS)
}

/** The calendar day it is for somebody in `zone`. */
export const dayIn = (now: string, zone: string): string => localDay(now, zone)

/** Whole days from one calendar day to another. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days
}

function workingDayFrom(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.dayOfWeek <= 5 ? date : date.add({ days: 8 - date.dayOfWeek })
}
