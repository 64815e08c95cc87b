import type { Work } from './work.ts'

/**
 * What the queue holds: all its work, and for how long (ms, real time) the oldest that nobody has in hand. The shards of a
 * cycle do not count as old: where very many people are asked, the last of them wait their turn for most of an hour.
 */
export type QueueState = { waiting: number; oldestMs: number }

/** How old the oldest of these is that counts; 0 where none does. What is no work at all counts. */
export const oldestMs = (seen: readonly { work: Work | undefined; ageMs: number }[]): number =>
  Math.max(0, ...seen.filter(({ work }) => work?.kind !== 'send-shard').map(({ ageMs }) => ageMs))

/** Work is done within seconds; what was put off or meets trouble comes back within some minutes. */
const OLD_MS = 20 * 60_000
/** A cycle is handed out by shards and not by people, so that even 100,000 employees leave far fewer. */
const MANY = 10_000

/** Whether nobody does the work, or it comes faster than it is done. */
export const isBehind = ({ waiting, oldestMs }: QueueState): boolean => waiting >= MANY || oldestMs >= OLD_MS
