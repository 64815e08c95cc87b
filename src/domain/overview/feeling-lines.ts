import type { FeelingScope } from '../../contract/overview-words.ts'
import { type AskCalendar, type Cycle, cycleAt } from '../checkins/cycle.ts'
import type { CheckinStore } from '../checkins/ports.ts'
import type { Actor } from '../people/employee.ts'
import type { PeopleStore } from '../people/ports.ts'
import { averageOf, NO_BATCHES, PERIODS, type Shown, shownBest, shownIn, yearOf } from './feeling-batches.ts'
import { type FeelingQuarter, lastQuarters, quarterPoints } from './feeling-quarters.ts'
import { findScope } from './find-scope.ts'
import type { Batch, OverviewStore } from './ports.ts'
import { EVERYBODY, shownOfMany, shownOfTeam, yearsOf } from './shown-batches.ts'

type Needs = Pick<CheckinStore, 'departments'> &
  Pick<PeopleStore, 'employees' | 'customerList'> &
  Pick<OverviewStore, 'published' | 'gathered'> & { calendar: AskCalendar; now: () => string }
/** Not those of reports alone, which beside their team's would tell of its leader (6.2). */
export type AskedFeelings = { scope: FeelingScope; customerId?: string | undefined }
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
 * and of the organisation by what was published of teams, in whole batches alone (6.2). Looking makes nothing anew.
 */
export const feelingLines =
  (needs: Needs) =>
  async (actor: Actor, asked: AskedFeelings): Promise<({ ok: true } & FeelingLines) | Refused> => {
    const found = await findScope(needs)(actor, asked)
    if (!found.ok) return found
    const cycle = cycleAt(needs.now(), needs.calendar)
    const quarters = lastQuarters(needs.now(), needs.calendar)
    const { group } = found.scope
    const byYear =
      asked.scope === 'team' && group !== null
        ? await shownOfTeam(needs, group, yearsOf(quarters))
        : await shownOfMany(needs, group ?? EVERYBODY)
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

/** In the shortest period in which both are shown. */
function gapBetween(guesses: readonly Batch[], answers: readonly Batch[], cycle: Cycle): Gap | undefined {
  for (const period of PERIODS) {
    const [guessed, said] = [shownIn(guesses, cycle, period), shownIn(answers, cycle, period)]
    if (guessed && said) return { period, guessed: averageOf(guessed), said: averageOf(said) }
  }
  return undefined
}
