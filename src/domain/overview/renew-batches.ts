import { answersIn, ENOUGH_NEW, PERIODS, periodOf, together } from './feeling-batches.ts'
import type { Batch } from './ports.ts'

/**
 * What is shown next of a group: everything there is by `now`, but that no month, quarter or year of it is shown anew with
 * fewer than enough new answers; what is held back so comes with those that follow (6.2). What is kept does
 * not grow with the number of teams.
 */
export function renewBatches(before: readonly Batch[], now: readonly Batch[]): Batch[] {
  const were = together(before)
  let next = together(now)
  for (const period of PERIODS) {
    const ids = new Set(next.flatMap((batch) => periodOf(batch, period) ?? []))
    for (const id of ids) {
      const isInside = (batch: Batch) => periodOf(batch, period) === id
      const [shown, found] = [were.filter(isInside), next.filter(isInside)]
      const isTooSoon = shown.length > 0 && answersIn(found) - answersIn(shown) < ENOUGH_NEW
      if (isTooSoon) next = [...next.filter((batch) => !isInside(batch)), ...shown]
    }
  }
  return next.sort((a, b) => `${a.from} ${a.to}`.localeCompare(`${b.from} ${b.to}`))
}
