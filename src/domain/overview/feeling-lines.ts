import { type AskCalendar, type Cycle, cycleAt } from '../checkins/cycle.ts'
import type { CheckinStore } from '../checkins/ports.ts'
import { teamScope } from '../people/employee.ts'
import type { PeopleStore } from '../people/ports.ts'
import { valuesOf } from '../store.ts'
import { averageOf, PERIODS, type Shown, shownBest, shownIn, yearOf } from './feeling-batches.ts'
import {
  type FeelingQuarter,
  lastQuarters,
  lineBatches,
  pastQuarters,
  quarterPoints,
} from './feeling-quarters.ts'
import { spellOf } from './feelings.ts'
import type { Batch, OverviewStore } from './ports.ts'

type Needs = Pick<CheckinStore, 'months' | 'cycles'> &
  Pick<PeopleStore, 'employees'> &
  OverviewStore & { calendar: AskCalendar; now: () => string }

/** Averages on a scale from 1 (worst) to 5, over the same months. */
export type Gap = { period: Shown['period']; guessed: number; said: number }
/** How conversations felt to ours, how ours guess that customers felt, and how customers say they did (4.3). */
export type FeelingLines = {
  own: Shown | undefined
  guesses: Shown | undefined
  answers: Shown | undefined
  gap: Gap | undefined
  /** The last four, oldest first. */
  quarters: FeelingQuarter[]
}

/** The three lines of a viewer's own team, the same for everybody in it; undefined when they are not an employee. */
export const feelingLines =
  (needs: Needs) =>
  async ({ employeeId }: { employeeId: string }): Promise<FeelingLines | undefined> => {
    const viewer = (await needs.employees.get({ employeeId }))?.value
    if (!viewer) return undefined
    const scope = teamScope(viewer)
    const cycle = cycleAt(needs.now(), needs.calendar)
    const [rows, said] = await Promise.all([
      valuesOf(needs.months.list({ scope, cycleId: cycle.id })),
      valuesOf(needs.scopeAnswers.list({ scope })),
    ])
    const quarters = lastQuarters(needs.now(), needs.calendar)
    // Before the open month, which pools what is left of the year where it is too few itself.
    const byYear = await pastQuarters(needs, scope, quarters.slice(0, -1), said)
    const now = await lineBatches(needs, scope, spellOf(needs, scope, cycle, rows), said)
    byYear.set(yearOf(cycle.id), now)
    return {
      own: shownBest(now.own, cycle),
      guesses: shownBest(now.guesses, cycle),
      answers: shownBest(now.answers, cycle),
      gap: gapBetween(now.guesses, now.answers, cycle),
      quarters: quarterPoints(quarters, byYear),
    }
  }

/** In the shortest period in which both are shown. */
function gapBetween(guesses: readonly Batch[], answers: readonly Batch[], cycle: Cycle): Gap | undefined {
  for (const period of PERIODS) {
    const [guessed, said] = [shownIn(guesses, cycle, period), shownIn(answers, cycle, period)]
    if (guessed && said) return { period, guessed: averageOf(guessed), said: averageOf(said) }
  }
  return undefined
}
