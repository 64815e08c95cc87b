import type { Feeling } from '../../contract/words.ts'
import type { Rows } from '../store.ts'
import type { ScopeAnswerRows } from '../visits/copy-answer.ts'
import type { Count } from './count-people.ts'
import type { ScopeCount } from './count-scope.ts'

/** Feelings that are only ever shown together, of enough different people, and never taken apart again (6.2). */
export type Batch = {
  /** The first and last cycle they are about. */
  from: string
  to: string
  counts: Record<Feeling, number>
}
/** Those of one team, or of a department's people who have none. */
export type TeamBatch = Batch & {
  /** The customer that all of them are about; null where they are about several. */
  customerId: string | null
}
/** Everything of a home and year that was shown so far. */
export type Published = {
  batches: TeamBatch[]
  /**
   * By cycle up to when each of them holds what was told in it, oldest first; whatever was told after the last is new. One
   * alone, not in a list, in a row that an older version wrote.
   */
  upTo: Record<string, string | string[]>
}
/** The lines of a picture: what employees felt, what they guess of customers, and what customers said. */
export type LineBatches<B extends Batch = Batch> = Record<'own' | 'guesses' | 'answers', readonly B[]>
/** What is shown of a customer, or of everybody, in a year. */
export type Gathered = LineBatches & { year: string }
export type DepartmentCount = Count & {
  name: string
  /** Whether a team is made of so nearly the same people that its number would tell of the few others (6.2). */
  nearTeam: boolean
}
/** Whether it is never counted anew, as what it was counted from has had its time (6.4). */
export type Final = boolean | null
/** A month that is over, by department; nobody due means no entry. */
export type Rollup = { cycleId: string; departments: DepartmentCount[]; final: Final }
/** Somebody of this department answered after the month was counted, or may have been. */
export type StaleMark = { cycleId: string; department: string }
/** What feelings are about: one's own, guesses of customers', and what customers say, with their name or without. */
export type FeelingLine = 'own' | 'guesses' | 'guesses shared' | 'named' | 'unnamed'
/** A month that is over in the numbers of one group, and that it is out of date. */
export type ScopeRollup = { cycleId: string; count: ScopeCount; final: Final }
export type ScopeMark = { cycleId: string }
export type OverviewStore = ScopeAnswerRows & {
  /** By the scope in which they count; the whole of a line in a year is one query. */
  published: Rows<{ line: FeelingLine; year: string; home: string }, Published>
  /** By a customer, or everybody. */
  gathered: Rows<{ scope: string; year: string }, Gathered>
  /** Months that are over, and apart from them what is out of date: late answers do not wait for each other. */
  rollups: {
    counted: Rows<{ kind: 'counted'; cycleId: string }, Rollup>
    stale: Rows<{ kind: 'stale' } & StaleMark, StaleMark>
    /** The same for one group: a team, a department, the people of a customer. */
    scopeCounted: Rows<{ scope: string; cycleId: string }, ScopeRollup>
    scopeStale: Rows<{ scope: string; cycleId: string }, ScopeMark>
  }
}
