import { enableCompileCache, flushCompileCache } from 'node:module'
import type { Running } from './start.ts'

/**
 * Production entry. Ends with 1, one clear message and its cure when a setting is missing or storage cannot be reached.
 * What it starts is loaded after the cache of compiled code is on, which takes a third off a second start.
 */
enableCompileCache()
const ending = new AbortController()
try {
  const { readConfig } = await import('../src/config.ts')
  const { start } = await import('./start.ts')
  let starting: Promise<Running> | undefined
  const stop = async () => {
    setTimeout(() => process.exit(1), 20_000).unref()
    // Ends the waiting for storage. Once that is open, cards may be in hand before the start is over.
    ending.abort()
    const running = await starting?.catch(() => undefined)
    await running?.stop()
    process.exit(0)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  starting = start(readConfig(process.env), { now: () => new Date(), ending: ending.signal })
  await starting
  // Not only at the end: a process that is killed leaves a warm cache behind as well.
  flushCompileCache()
} catch (error) {
  // Who is told to end while it starts ends well.
  if (!ending.signal.aborted) {
    const { startTrouble } = await import('./start-trouble.ts')
    process.stderr.write(`${startTrouble(error)}\n`)
    process.exit(1)
  }
}
