import { Temporal } from 'temporal-polyfill'
import { MILLIS } from '../instant.ts'

/** A stretch of time; UTC instants, written alike, so that they compare as text. */
export type Slot = { start: string; end: string }

export const slotOf = ({ start, end }: Slot): Slot => ({ start, end })
export const sameSlot = (one: Slot, other: Slot): boolean =>
  one.start === other.start && one.end === other.end
export const overlap = (one: Slot, other: Slot): boolean => one.start < other.end && other.start < one.end

/** The slot that begins at an instant and lasts so many minutes. */
export function slotFrom(start: string, minutes: number): Slot {
  const from = Temporal.Instant.from(start)
  return { start: from.toString(MILLIS), end: from.add({ minutes }).toString(MILLIS) }
}

export const minutesOf = ({ start, end }: Slot): number =>
  Temporal.Instant.from(start).until(end, { largestUnit: 'minutes' }).minutes

/** The UTC days that a slot touches. */
export function daysOf({ start, end }: Slot): string[] {
  const days = [start.slice(0, 10)]
  const last = end.slice(0, 10)
  for (let day = start.slice(0, 10); day < last; days.push(day))
    day = Temporal.PlainDate.from(day).add({ days: 1 }).toString()
  return days
}
