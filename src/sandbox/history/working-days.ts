import { Temporal } from 'temporal-polyfill'
import type { Cycle } from '../../domain/checkins/cycle.ts'
import { wholeFrom } from './chance.ts'

/** Nobody works between the years, wherever they are. */
const CLOSED = ['12-24', '12-25', '12-26', '12-27', '12-28', '12-29', '12-30', '12-31', '01-01']

/** The days of a cycle on which people work, in order. */
export function workingDays(cycle: Cycle, zone: string): string[] {
  const days: string[] = []
  const end = dayAt(cycle.end, zone)
  for (let day = dayAt(cycle.start, zone); day.until(end).days > 0; day = day.add({ days: 1 }))
    if (isWorkingDay(day)) days.push(day.toString())
  return days
}

/** So many days later, or the next working day after that. */
export function daysLater(day: string, days: number): string {
  let later = Temporal.PlainDate.from(day).add({ days })
  while (!isWorkingDay(later)) later = later.add({ days: 1 })
  return later.toString()
}

/** So many days after a day, or before it; whether people work then or not. */
export const dayAfter = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString()

/** Where a day stands among working days: at itself, else at the next one, else at the last. */
export function placeOf(day: string, days: readonly string[]): number {
  const place = days.findIndex((each) => each >= day)
  return place < 0 ? days.length - 1 : place
}

/** The Monday of the week of a day. */
export function mondayOf(day: string): string {
  const date = Temporal.PlainDate.from(day)
  return date.subtract({ days: date.dayOfWeek - 1 }).toString()
}

/** A moment of somebody's working day, from the hour `from` to a quarter past five: the same one for the same seed. */
export function momentOf(day: string, zone: string, seed: string, from = 8): string {
  const minutes = wholeFrom(`${seed} ${day} moment`, from * 60 + 10, 17 * 60 + 15)
  const plainTime = { hour: Math.floor(minutes / 60), minute: minutes % 60, second: wholeFrom(seed, 0, 59) }
  return instantOf(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime }).toInstant())
}

/** So many minutes after an instant. */
export const minutesAfter = (instant: string, minutes: number): string =>
  instantOf(Temporal.Instant.from(instant).add({ minutes }))

const instantOf = (instant: Temporal.Instant) => instant.toString({ fractionalSecondDigits: 3 })
const dayAt = (instant: string, zone: string) =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate()
const isWorkingDay = (day: Temporal.PlainDate) =>
  day.dayOfWeek <= 5 && !CLOSED.includes(day.toString().slice(5))
