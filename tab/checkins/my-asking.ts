import type { MyAsking } from '../../src/contract/cycles.ts'

/** A pause until a day (null ends it), or asking me nothing any more (false ends that) (2.6). */
export type AskingChange = { until: string | null } | { optedOut: boolean; reason: string }

/** What puts back how it was before a change. */
export function undoOf({ change, before }: { change: AskingChange; before: MyAsking }): AskingChange {
  if ('until' in change) return { until: before.pausedUntil }
  return { optedOut: before.optedOut, reason: before.optOutReason }
}

/** What a change made of how I am asked, as the name of its sentence. */
export function doneBy(change: AskingChange): 'paused' | 'resumed' | 'out' {
  if ('until' in change) return change.until === null ? 'resumed' : 'paused'
  return change.optedOut ? 'out' : 'resumed'
}
