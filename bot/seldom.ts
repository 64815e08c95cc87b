import type { Log } from './log.ts'

/** So often (ms) at most such a line is written. */
const EVERY_MS = 60_000

type Options = { level?: 'info' | 'warn'; wait?: (run: () => void) => void }

/**
 * Writes an event that anybody outside can bring about at once, and from then on at the end of every minute in which it
 * was, with how often: so that nobody fills the log, whose alarms end where its day's quota does.
 */
export function seldom(log: Log, event: string, { level = 'warn', wait = aMinute }: Options = {}) {
  let count = 0
  let waits = false
  const tell = () => {
    waits = count > 0
    if (!waits) return
    log[level]({ event, count })
    count = 0
    wait(tell)
  }
  return (times = 1): void => {
    count += times
    if (!waits) tell()
  }
}

const aMinute = (run: () => void) => void setTimeout(run, EVERY_MS).unref()
