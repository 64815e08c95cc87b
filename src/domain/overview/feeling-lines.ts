import { type AskCalendar, type Cycle, cycleAt } from '../checkins/cycle.ts'
import type { CheckinStore } from '../checkins/ports.ts'
import type { Actor } from '../people/employee.ts'
import type { PeopleStore } from '../people/ports.ts'
import { valuesOf } from '../store.ts'
import { averageOf, PERIODS, type Shown, shownBest, shownIn, yearOf } from './feeling-batches.ts'
import {
  type FeelingQuarter,
  lastQuarters,
  lineBatches,
  NO_BATCHES,
  pastQuarters,
  type Quarter,
  quarterPoints,
} from './feeling-quarters.ts'
import { spellOf } from './feelings.ts'
import { type AskedScope, findScope } from './find-scope.ts'
import type { Batch, OverviewStore } from './ports.ts'
import { shownOf, yearsOf } from './shown-batches.ts'

type Needs = Pick<CheckinStore, 'months' | 'cycles' | 'departments'> &
  Pick<PeopleStore, 'employees' | 'customerList'> &
  OverviewStore & { calendar: AskCalendar; now: () => string }
type Refused = { ok: false; reason: 'not an employee' | 'not allowed' | 'not found' }

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

/**
 * The three lines of a group, the same for everybody who may look at it (4.1): of a team by its own answers; of a customer
 * and of the organisation by what the teams were shown, in whole batches alone (6.2).
 */
export const feelingLines =
  (needs: Needs) =>
  async (actor: Actor, asked: AskedScope): Promise<({ ok: true } & FeelingLines) | Refused> => {
    const found = await findScope(needs)(actor, asked)
    if (!found.ok) return found
    const cycle = cycleAt(needs.now(), needs.calendar)
    const quarters = lastQuarters(needs.now(), needs.calendar)
    const { kind, group, customerId } = found.scope
    const isTeam = group !== null && (kind === 'team' || kind === 'department')
    const byYear = isTeam
      ? await batchesOfTeam(needs, group, cycle, quarters)
      : await shownOf(needs, yearsOf(quarters), customerId)
    const now = byYear.get(yearOf(cycle.id)) ?? NO_BATCHES
    return {
      ok: true,
      own: shownBest(now.own, cycle),
      guesses: shownBest(now.guesses, cycle),
      answers: shownBest(now.answers, cycle),
      gap: gapBetween(now.guesses, now.answers, cycle),
      quarters: quarterPoints(quarters, byYear),
    }
  }

async function batchesOfTeam(needs: Needs, scope: string, cycle: Cycle, quarters: readonly Quarter[]) {
  const [rows, said] = await Promise.all([
    valuesOf(needs.months.list({ scope, cycleId: cycle.id })),
    valuesOf(needs.scopeAnswers.list({ scope })),
  ])
  // Before the open month, which pools what is left of the year where it is too few itself.
  const byYear = await pastQuarters(needs, scope, quarters.slice(0, -1), said)
  return byYear.set(
    yearOf(cycle.id),
    await lineBatches(needs, scope, spellOf(needs, scope, cycle, rows), said),
  )
}

/** In the shortest period in which both are shown. */
function gapBetween(guesses: readonly Batch[], answers: readonly Batch[], cycle: Cycle): Gap | undefined {
  for (const period of PERIODS) {
    const [guessed, said] = [shownIn(guesses, cycle, period), shownIn(answers, cycle, period)]
    if (guessed && said) return { period, guessed: averageOf(guessed), said: averageOf(said) }
  }
  return undefined
}
