import { Temporal } from 'temporal-polyfill'

/** Everybody is taken to work from 9 to 17 by their own clock, until working hours are known. */
const WORKDAY_HOURS = 8

/** Whole hours of a workday, 0 to 8, that two zones have in common at an instant. */
export function sharedHours(one: string, other: string, instant: string): number {
  const apart = Math.abs(offsetHours(one, instant) - offsetHours(other, instant))
  return Math.floor(Math.max(0, WORKDAY_HOURS - Math.min(apart, 24 - apart)))
}

/** As sharedHours for one instant, remembering zones. */
export function sharedHoursAt(instant: string): (one: string, other: string) => number {
  const known = new Map<string, number>()
  return (one, other) => {
    const key = one < other ? `${one} ${other}` : `${other} ${one}`
    const hours = known.get(key) ?? sharedHours(one, other, instant)
    known.set(key, hours)
    return hours
  }
}

function offsetHours(zone: string, instant: string): number {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).offsetNanoseconds / 3.6e12
}
