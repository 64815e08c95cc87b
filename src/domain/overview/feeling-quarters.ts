import { type AskCalendar, type Cycle, cycleAt } from '../checkins/cycle.ts'
import { lastMonths } from './count-period.ts'
import { averageOf, NO_BATCHES, quarterOf, shownIn, yearOf } from './feeling-batches.ts'
import type { Batch, LineBatches } from './ports.ts'

type Period = 'quarter' | 'year'
/** An average from 1 (worst) to 5, over the quarter, or over its year where the quarter alone is too few (6.2). */
export type QuarterPoint = { period: Period; average: number }
export type FeelingQuarter = {
  /** `2026.4` */
  id: string
  own: QuarterPoint | null
  guesses: QuarterPoint | null
  answers: QuarterPoint | null
  /** What customers said less what was guessed, over the same months; null while either is over too few. */
  gap: { period: Period; by: number } | null
}
/** A quarter that has begun, with the months of it that began as well. */
export type Quarter = { id: string; months: Cycle[] }

const QUARTERS = 4

/** The open quarter and those before it, oldest first. */
export function lastQuarters(now: string, calendar: AskCalendar): Quarter[] {
  const months = lastMonths(cycleAt(now, calendar), calendar, QUARTERS * 3)
  const found = Map.groupBy(months, ({ id }) => quarterOf(id))
  return [...found].map(([id, of]) => ({ id, months: of })).slice(-QUARTERS)
}

/** The points of each quarter, of whole batches alone (4.3, 6.2). */
export function quarterPoints(
  quarters: readonly Quarter[],
  byYear: ReadonlyMap<string, LineBatches>,
): FeelingQuarter[] {
  return quarters.map(({ id, months }) => {
    const lines = byYear.get(yearOf(id)) ?? NO_BATCHES
    const at = months.at(-1)?.id ?? ''
    const point = (batches: readonly Batch[]) =>
      pointOf(batches, at, 'quarter') ?? pointOf(batches, at, 'year')
    return {
      id,
      ...{ own: point(lines.own), guesses: point(lines.guesses), answers: point(lines.answers) },
      gap: gapOf(lines, at, 'quarter') ?? gapOf(lines, at, 'year'),
    }
  })
}

function pointOf(batches: readonly Batch[], at: string, period: Period): QuarterPoint | null {
  const shown = shownIn(batches, { id: at }, period)
  return shown ? { period, average: averageOf(shown) } : null
}

function gapOf({ guesses, answers }: LineBatches, at: string, period: Period): FeelingQuarter['gap'] {
  const [guessed, said] = [pointOf(guesses, at, period), pointOf(answers, at, period)]
  return guessed && said ? { period, by: Math.round((said.average - guessed.average) * 10) / 10 } : null
}
