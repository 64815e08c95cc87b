import { KEPT_MS } from '../kept-row.ts'

/**
 * The times between a claim and its POST (reliability B1), real time in ms. One after the other they fit into a claim: a
 * token and a place under the send rate, then the POST, whose answer is waited for no longer.
 */
export const CLAIM_MS = 18_000
export const PREPARE_MS = 4000
export const POST_MS = 10_000

/** How long after its place was given the first byte of a POST may leave. */
export const BEGIN_MS = 1000
/** What was read so long ago is read again before anything leaves. */
export const STILL_TRUE_MS = KEPT_MS
/**
 * So long after a change of what keeps cards from leaving, none leaves that was looked at before the change. Whoever
 * changes it answers only then.
 */
export const KNOWN_EVERYWHERE_MS = STILL_TRUE_MS + BEGIN_MS

/** Whoever has claimed something is mostly done with it at once: so soon somebody looks again, and after its end once more. */
const LOOK_MS = 2000
const END_MS = 500

/** After how many ms to look again at what somebody claimed until an instant; 0 when the claim is over. */
export function lookAgainMs(claimedUntil: string | null, realNow: number): number {
  const left = Date.parse(claimedUntil ?? '') - realNow
  if (left <= 0) return 0
  return left + END_MS <= LOOK_MS ? left + END_MS : Math.min(left, LOOK_MS)
}

/** Until when the first byte of a claimed card may leave. */
export const leavesBy = (claimedUntil: string | null): number => Date.parse(claimedUntil ?? '') - POST_MS

/** Whether a claim has too little left to begin with. */
export const isUsedUp = (claimedUntil: string | null, realNow: number): boolean =>
  realNow > leavesBy(claimedUntil) - PREPARE_MS
