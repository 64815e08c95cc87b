import type { Feeling } from '../../contract/words.ts'
import type { Rows } from '../store.ts'

/** Feelings that were shown together: told by enough different people, and never taken apart again (6.2). */
export type Batch = {
  /** The first and last cycle they are about. */
  from: string
  to: string
  /** How many different people these are. */
  people: number
  counts: Record<Feeling, number>
}
/** Everything of a scope that was shown so far. */
export type Published = {
  batches: Batch[]
  /** By cycle the latest feeling that is in one of them; whatever was told after it is new. */
  upTo: Record<string, string>
}
/** A month that is over, by department; nobody due means no entry. */
export type Rollup = {
  cycleId: string
  /** False when a late answer came before anybody looked. */
  counted: boolean
  /** Departments in which somebody answered since. */
  stale: string[]
  departments: { name: string; due: number; spoke: number }[]
}
export type OverviewStore = {
  published: Rows<{ scope: string }, Published>
  rollups: Rows<{ kind: 'departments'; cycleId: string }, Rollup>
}
