import type { Cycle } from '../checkins/cycle.ts'
import { ENOUGH_OF, type Shown, shownBest, yearOf } from './feeling-batches.ts'
import type { OverviewStore } from './ports.ts'

export type { Shown } from './feeling-batches.ts'

/** Numbers of groups are of at least so many people, and so are employees' own feelings (6.2). */
export const ENOUGH_PEOPLE = ENOUGH_OF.own

/**
 * Employees' own feelings of a team as they were published last: of a month, quarter or year; undefined when there are
 * too few yet.
 */
export const ownFeelings =
  ({ published }: Pick<OverviewStore, 'published'>) =>
  async (home: string, cycle: Cycle): Promise<Shown | undefined> => {
    const kept = await published.get({ line: 'own', year: yearOf(cycle.id), home })
    return shownBest(kept?.value.batches ?? [], cycle)
  }
