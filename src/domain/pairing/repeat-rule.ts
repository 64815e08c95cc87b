import { Temporal } from 'temporal-polyfill'
import { dayIn } from '../checkins/cycle.ts'
import type { Pair } from './pair.ts'
import { isOpen } from './pair-ground.ts'

export type RepeatNeeds = {
  now: () => string
  calendar: { zone: string }
  /** A pair that ended is not proposed again within so many months (1.4). */
  repeatMonths: number
}

/** Tells of a pair whether it ended so lately that its two people are not proposed for each other again (1.4). */
export function endedLately({
  now,
  calendar,
  repeatMonths,
}: RepeatNeeds): (pair: Pick<Pair, 'status' | 'endedOn'>) => boolean {
  const today = Temporal.PlainDate.from(dayIn(now(), calendar.zone))
  const earliest = today.subtract({ months: repeatMonths }).toString()
  return (pair) => !isOpen(pair) && (pair.endedOn ?? '') > earliest
}
