import type { Log } from './log.ts'

/** So often (ms) at most such a line is written. */
const EVERY_MS = 60_000

/**
 * Writes an event that anybody outside can bring about, at most once a minute, with how often it was since: so that
 * nobody fills the log, whose alarms end where its day's quota does. `now` in ms.
 */
export function seldom(log: Log, event: string, now: () => number = () => performance.now()) {
  let lastAt = Number.NEGATIVE_INFINITY
  let count = 0
  return (times = 1): void => {
    count += times
    if (now() - lastAt < EVERY_MS) return
    log.warn({ event, count })
    lastAt = now()
    count = 0
  }
}
