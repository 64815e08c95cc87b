import { type AskCalendar, type Cycle, cycleAt } from '../checkins/cycle.ts'
import type { CheckinStore } from '../checkins/ports.ts'
import type { ScopeAnswer } from '../visits/copy-answer.ts'
import { lastMonths } from './count-period.ts'
import { averageOf, batchesOf, type Felt, quarterOf, shownIn, yearOf } from './feeling-batches.ts'
import { guessBatches, ownBatches, readMonth, type Spell } from './feelings.ts'
import type { Batch, OverviewStore } from './ports.ts'

type Needs = Pick<CheckinStore, 'months' | 'cycles'> & OverviewStore
type Period = 'quarter' | 'year'
/** An average from 1 (worst) to 5, over the quarter, or over its year where the quarter alone is too few (6.2). */
export type QuarterPoint = { period: Period; people: number; average: number }
export type FeelingQuarter = {
  /** `2026.4` */
  id: string
  own: QuarterPoint | null
  guesses: QuarterPoint | null
  answers: QuarterPoint | null
  /** What customers said less what was guessed, over the same months; null while either is over too few. */
  gap: { period: Period; by: number } | null
}
/** Everything that was shown of a home in a year, by line. */
export type LineBatches = Record<'own' | 'guesses' | 'answers', readonly Batch[]>
export const NO_BATCHES: LineBatches = { own: [], guesses: [], answers: [] }
/** A quarter that has begun, with the months of it that began as well. */
export type Quarter = { id: string; months: Cycle[] }

const QUARTERS = 4

/** The open quarter and those before it, oldest first. */
export function lastQuarters(now: string, calendar: AskCalendar): Quarter[] {
  const months = lastMonths(cycleAt(now, calendar), calendar, QUARTERS * 3)
  const found = Map.groupBy(months, ({ id }) => quarterOf(id))
  return [...found].map(([id, of]) => ({ id, months: of })).slice(-QUARTERS)
}

/** What is shown of a home's months: what employees felt and guessed, and what customers said. */
export async function lineBatches(
  needs: Needs,
  home: string,
  spell: Spell,
  said: readonly ScopeAnswer[],
): Promise<LineBatches> {
  const within = new Set(spell.months.map(({ cycleId }) => cycleId))
  const isEarlier = ({ cycleId }: Felt) =>
    !within.has(cycleId) && yearOf(cycleId) === yearOf(spell.cycleId) && cycleId < spell.cycleId
  const saidIn = (named: boolean) => {
    const all: Felt[] = said.filter((one) => one.named === named)
    const now = all.filter(({ cycleId }) => within.has(cycleId))
    return { cycleId: spell.cycleId, now, earlier: async () => all.filter(isEarlier) }
  }
  const [own, guesses, named, unnamed] = await Promise.all([
    ownBatches(needs, home, spell),
    guessBatches(needs, home, spell),
    // Who gave their name is known to some: mixed with them, fewer unnamed ones than enough could be told apart.
    batchesOf(needs, { line: 'named', home, ...saidIn(true) }),
    batchesOf(needs, { line: 'unnamed', home, ...saidIn(false) }),
  ])
  return { own, guesses, answers: [...named, ...unnamed] }
}

/**
 * The quarters that are over, each made of its own answers where they are enough, so that the open month does not pool
 * them into its year; gives what is shown by year. Four queries a quarter, one after the other.
 */
export async function pastQuarters(
  needs: Needs,
  home: string,
  quarters: readonly Quarter[],
  said: readonly ScopeAnswer[],
): Promise<Map<string, LineBatches>> {
  const opened = new Set((await needs.cycles.list({})).map((row) => row.value.id))
  const byYear = new Map<string, LineBatches>()
  for (const { months } of quarters) {
    const last = months.at(-1)
    const asked = months.filter(({ id }) => opened.has(id))
    if (!last) continue
    const read = await Promise.all(asked.map(({ id }) => readMonth(needs, home, id)))
    const spell = { cycleId: last.id, months: read, earlier: async () => [] }
    byYear.set(yearOf(last.id), await lineBatches(needs, home, spell, said))
  }
  return byYear
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
  return shown ? { period, people: shown.people, average: averageOf(shown) } : null
}

function gapOf({ guesses, answers }: LineBatches, at: string, period: Period): FeelingQuarter['gap'] {
  const [guessed, said] = [pointOf(guesses, at, period), pointOf(answers, at, period)]
  return guessed && said ? { period, by: Math.round((said.average - guessed.average) * 10) / 10 } : null
}
