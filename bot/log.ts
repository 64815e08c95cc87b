import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino'

export type Log = Logger

/** Structured lines with ids and event names; never names, addresses or what people wrote. `count` hears of each. */
export function createLog(
  level: string,
  into: DestinationStream = pino.destination(1),
  count: (event: string) => void = () => {},
): Log {
  const redact = ['req', 'headers', 'authorization']
  const hooks: LoggerOptions['hooks'] = {
    logMethod(line, write) {
      const [{ event }] = line as unknown as [{ event?: unknown }]
      if (typeof event === 'string') count(event)
      write.apply(this, line)
    },
  }
  return pino({ level, base: undefined, redact, timestamp: pino.stdTimeFunctions.isoTime, hooks }, into)
}

/** What went wrong, with its place, for a log. Errors of ours and of the libraries name keys and states, not people. */
export function sayError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** What kind of error it was, such as `RestError 503`; without its words, which may name people where others read it. */
export function kindOfError(error: unknown): string {
  if (error instanceof AggregateError) return kindOfError(error.errors[0])
  if (!(error instanceof Error)) return 'Error'
  const { statusCode, code } = error as { statusCode?: unknown; code?: unknown }
  const known = [statusCode, code].find(
    (each) => typeof each === 'number' || /^[\w.]{1,60}$/.test(String(each ?? '')),
  )
  return [error.name, known].filter((each) => each !== undefined).join(' ')
}
