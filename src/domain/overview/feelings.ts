import { type Cycle, cadenceOf } from '../checkins/cycle.ts'
import type { CheckinStore, MonthRow } from '../checkins/ports.ts'
import { batchesOf, type Felt, type Shown, shownBest, yearOf } from './feeling-batches.ts'
import type { OverviewStore } from './ports.ts'

export type { Shown } from './feeling-batches.ts'

/** Employees' own feelings are shown over at least so many different people, and anew after so many new ones (6.2). */
export const ENOUGH_PEOPLE = 5

type MonthNeeds = Pick<CheckinStore, 'months' | 'cycles'>
type Needs = MonthNeeds & OverviewStore

/**
 * Employees' own feelings of a scope, as they may be shown: of a month, quarter or year; undefined when there are too
 * few yet.
 */
export const ownFeelings =
  (needs: Needs) =>
  async (scope: string, cycle: Cycle, rows: readonly MonthRow[]): Promise<Shown | undefined> => {
    const batches = await batchesOf({
      ...{ rows: needs.published, key: { scope }, people: ENOUGH_PEOPLE, now: ownIn(cycle.id, rows) },
      earlier: () => earlierIn(needs, scope, cycle, ownIn),
    })
    return shownBest(batches, cycle)
  }

type Telling = (cycleId: string, rows: readonly MonthRow[]) => Felt[]

/** What was told in the year's earlier months. */
export async function earlierIn(
  needs: MonthNeeds,
  scope: string,
  cycle: Cycle,
  tell: Telling,
): Promise<Felt[]> {
  const cycles = (await needs.cycles.list({})).map((row) => row.value.id)
  const months = cycles.filter((id) => cadenceOf(id) === 'month')
  const before = months.filter((id) => yearOf(id) === yearOf(cycle.id) && id < cycle.id)
  const read = before.map(async (id) =>
    tell(
      id,
      (await needs.months.list({ scope, cycleId: id })).map((row) => row.value),
    ),
  )
  return (await Promise.all(read)).flat()
}

const ownIn: Telling = (cycleId, rows) =>
  rows.flatMap(({ employeeId: personId, own, ownAt }) =>
    own && ownAt ? [{ cycleId, personId, feeling: own, at: ownAt }] : [],
  )

/** What employees guess that contacts feel. */
export const guessesIn: Telling = (cycleId, rows) =>
  rows.flatMap(({ employeeId: personId, guess, guessAt }) =>
    guess && guessAt ? [{ cycleId, personId, feeling: guess, at: guessAt }] : [],
  )
