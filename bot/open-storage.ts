import { setTimeout as wait } from 'node:timers/promises'
import { kindOfError, type Log } from './log.ts'

/** How long a start waits for storage that is busy or not there yet, and how long between two tries. In ms. */
export type Patience = { forMs: number; betweenMs: number }
const PATIENCE: Patience = { forMs: 60_000, betweenMs: 500 }

type Needs = {
  log: Log
  isStorageTrouble: (error: unknown) => boolean
  /** Ends the waiting, by whoever ends the service meanwhile. */
  ending?: AbortSignal | undefined
}

/**
 * Opens storage, again and again while the trouble is one that passes: a new instance often starts just when all others
 * do. What does not pass by itself (a wrong name, a missing role) is told at once, as is what has lasted too long.
 */
export async function openStorage<T>(
  open: () => Promise<T>,
  { log, isStorageTrouble, ending }: Needs,
  { forMs, betweenMs }: Patience = PATIENCE,
): Promise<T> {
  const until = performance.now() + forMs
  const ended = whenAborted(ending)
  for (;;)
    try {
      return await Promise.race([open(), ended])
    } catch (error) {
      ending?.throwIfAborted()
      const passes = isStorageTrouble(error) && !isNameless(error)
      if (!passes || performance.now() >= until) throw error
      log.warn({ event: 'storage.not-there', error: kindOfError(error) })
      await Promise.race([wait(betweenMs), ended])
    }
}

const isNameless = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOTFOUND'

/** Never comes, but rejects when that is signalled. */
function whenAborted(signal: AbortSignal | undefined): Promise<never> {
  const aborted = new Promise<never>((_, reject) => {
    if (signal?.aborted) reject(signal.reason)
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  // Whoever waits for it hears of it; where nobody does any more, it is nothing.
  aborted.catch(() => undefined)
  return aborted
}
