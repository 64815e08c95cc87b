import { FEELINGS, type Feeling } from '../../contract/words.ts'
import type { Cycle } from '../checkins/cycle.ts'
import { ENOUGH_PEOPLE } from './count-people.ts'
import type { Batch, FeelingLine, LineBatches } from './ports.ts'

/** What is shown of a line: how many answers told each feeling. One person may have given several of them. */
export type Shown = { period: Period; counts: Record<Feeling, number> }
export type Period = 'month' | 'quarter' | 'year'

/** Once something was shown, it is shown anew only with so many new answers (6.2). */
export const ENOUGH_NEW = 5
/** Of how many different people a batch is at least (6.2). */
export const ENOUGH_OF: Record<FeelingLine, number> = {
  ...{ own: ENOUGH_PEOPLE, guesses: 3, 'guesses shared': 3, named: 3, unnamed: 3 },
}
export const NO_BATCHES: LineBatches = { own: [], guesses: [], answers: [] }
/** The shortest first. */
export const PERIODS: readonly Period[] = ['month', 'quarter', 'year']

/** What batches come to in the month, quarter or year of a cycle; undefined where there are none. */
export function shownIn(
  batches: readonly Batch[],
  cycle: Pick<Cycle, 'id'>,
  period: Period,
): Shown | undefined {
  const whole = batches.filter((batch) => periodOf(batch, period) === idIn[period](cycle.id))
  return whole.length > 0 ? { period, counts: sumOf(whole) } : undefined
}

/** The same in the shortest of these periods in which there is anything. */
export const shownBest = (batches: readonly Batch[], cycle: Cycle): Shown | undefined =>
  PERIODS.map((period) => shownIn(batches, cycle, period)).find((shown) => shown !== undefined)

/** From 1 (worst) to 5, to a tenth. */
export function averageOf(shown: Pick<Shown, 'counts'>): number {
  const weighed = FEELINGS.reduce((sum, feeling, at) => sum + shown.counts[feeling] * (at + 1), 0)
  return Math.round((weighed / answersIn([shown])) * 10) / 10
}

/** How many answers these hold. */
export const answersIn = (batches: readonly Pick<Batch, 'counts'>[]): number =>
  Object.values(sumOf(batches)).reduce((sum, count) => sum + count, 0)

/** The numbers of whole batches taken together. */
export const sumOf = (batches: readonly Pick<Batch, 'counts'>[]): Record<Feeling, number> =>
  Object.fromEntries(
    FEELINGS.map((feeling) => [feeling, batches.reduce((sum, { counts }) => sum + counts[feeling], 0)]),
  ) as Record<Feeling, number>

/** Batches that lie in the same month, quarter or year as one: a picture holds all of them or none. */
export function together(batches: readonly Batch[]): Batch[] {
  const stretches = Map.groupBy(batches, (batch) =>
    PERIODS.map((period) => periodOf(batch, period)).find((id) => id !== undefined),
  )
  return [...stretches.values()].map((of) => {
    const cycles = of.flatMap(({ from, to }) => [from, to]).sort()
    return { from: cycles[0] ?? '', to: cycles.at(-1) ?? '', counts: sumOf(of) }
  })
}

/** The month, quarter or year within which a batch lies whole; undefined where it is about a longer time. */
export function periodOf({ from, to }: Pick<Batch, 'from' | 'to'>, period: Period): string | undefined {
  const id = idIn[period](from)
  return id === idIn[period](to) ? id : undefined
}

export const yearOf = (cycleId: string) => cycleId.slice(0, 4)
/** `2026.4` of `2026-11`. */
export const quarterOf = (cycleId: string) =>
  `${yearOf(cycleId)}.${Math.ceil(Number(cycleId.slice(5, 7)) / 3)}`
const idIn: Record<Period, (cycleId: string) => string> = {
  month: (id) => id,
  quarter: quarterOf,
  year: yearOf,
}
