import { answersIn, ENOUGH_NEW, PERIODS, periodOf, sumOf } from './feeling-batches.ts'
import type { Batch } from './ports.ts'

/**
 * What is shown next of a group: everything there is by `now`, but that no month, quarter or year of it is shown anew with
 * fewer than enough new answers; what is held back so comes with those that follow (6.2). What lies in one stretch of time
 * is one batch, as a picture holds all of it or none: what is kept does not grow with the number of teams.
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

/** Batches of the same month, quarter or year as one. */
function together(batches: readonly Batch[]): Batch[] {
  const stretches = Map.groupBy(batches, (batch) =>
    PERIODS.map((period) => periodOf(batch, period)).find((id) => id !== undefined),
  )
  return [...stretches.values()].map((of) => {
    const cycles = of.flatMap(({ from, to }) => [from, to]).sort()
    return { from: cycles[0] ?? '', to: cycles.at(-1) ?? '', counts: sumOf(of) }
  })
}
