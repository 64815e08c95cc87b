import { type Logger, pino } from 'pino'

export type Log = Logger

/** Structured lines with ids and event names; never names, addresses or what people wrote. */
export function createLog(level: string): Log {
  return pino({
    level,
    base: undefined,
    redact: ['req', 'headers', 'authorization'],
    timestamp: pino.stdTimeFunctions.isoTime,
  })
}

/** What went wrong, with its place, for a log. Errors of ours and of the libraries name keys and states, not people. */
export function sayError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
