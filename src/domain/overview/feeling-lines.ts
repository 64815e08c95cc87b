import { FEELINGS } from '../../contract/words.ts'
import { type AskCalendar, type Cycle, cycleAt } from '../checkins/cycle.ts'
import type { CheckinStore } from '../checkins/ports.ts'
import { teamScope } from '../people/employee.ts'
import type { PeopleStore } from '../people/ports.ts'
import { valuesOf } from '../store.ts'
import type { ScopeAnswer } from '../visits/copy-answer.ts'
import { batchesOf, type Felt, PERIODS, type Shown, shownBest, shownIn, yearOf } from './feeling-batches.ts'
import { guessBatches, ownFeelings } from './feelings.ts'
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
    const year = yearOf(cycle.id)
    const [own, guesses, named, unnamed] = await Promise.all([
      ownFeelings(needs)(scope, cycle, rows),
      guessBatches(needs, scope, cycle, rows),
      // Who gave their name is known to some: mixed with them, fewer unnamed ones than enough could be told apart.
      batchesOf(needs, { line: 'named', home: scope, year, ...saidIn(said, cycle, true) }),
      batchesOf(needs, { line: 'unnamed', home: scope, year, ...saidIn(said, cycle, false) }),
    ])
    const answers = [...named, ...unnamed]
    return {
      own,
      guesses: shownBest(guesses, cycle),
      answers: shownBest(answers, cycle),
      gap: gapBetween(guesses, answers, cycle),
    }
  }

function saidIn(said: readonly ScopeAnswer[], cycle: Cycle, named: boolean) {
  const all: Felt[] = said.filter((one) => one.named === named)
  return {
    now: all.filter(({ cycleId }) => cycleId === cycle.id),
    earlier: async () =>
      all.filter(({ cycleId }) => yearOf(cycleId) === yearOf(cycle.id) && cycleId < cycle.id),
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

function averageOf({ counts }: Shown): number {
  const total = FEELINGS.reduce((sum, feeling) => sum + counts[feeling], 0)
  const weighed = FEELINGS.reduce((sum, feeling, at) => sum + counts[feeling] * (at + 1), 0)
  return Math.round((weighed / total) * 10) / 10
}
