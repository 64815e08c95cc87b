import type { Feeling } from '../../contract/words.ts'
import type { Rows } from '../store.ts'

/** Feelings as they were last shown for a scope and cycle; shown anew only when enough answers are new (6.2). */
export type Published = {
  period: 'month' | 'quarter' | 'year'
  /** How many different people these are. */
  people: number
  counts: Record<Feeling, number>
  /** The latest feeling that is in it; whatever came after is new. */
  upTo: string
}
export type OverviewStore = {
  published: Rows<{ scope: string; cycleId: string; period: Published['period'] }, Published>
}
