import type { Pass } from '../domain/checkins/plan-due.ts'

/** What a service process answers: an offset or a count, or what a pass of its planner came to. */
export type Value = number | Pass
/** What the launcher asks of a service process. */
export type Ask = { id: number; ask: 'tick' | 'idle' } | { id: number; ask: 'offset'; offset: number }
/** What a service process tells the launcher. */
export type Tell =
  | { tell: 'ready'; port: number }
  | { tell: 'failed'; reason: string }
  | { tell: 'answer'; id: number; value: Value }
  | { tell: 'refused'; id: number; reason: string }
