import { setTimeout as wait } from 'node:timers/promises'
import { kindOfError, type Log } from './log.ts'

/** How long a start waits for storage that is busy or not there yet, and how long between two tries. In ms. */
export type Patience = { forMs: number; betweenMs: number }
const PATIENCE: Patience = { forMs: 60_000, betweenMs: 500 }

type Needs = { log: Log; isStorageTrouble: (error: unknown) => boolean }

/**
 * Opens storage, again and again while the trouble is one that passes: a new instance often starts just when all others
 * do. What does not pass by itself (a wrong name, a missing role) is told at once, as is what has lasted too long.
 */
export async function openStorage<T>(
  open: () => Promise<T>,
  { log, isStorageTrouble }: Needs,
  { forMs, betweenMs }: Patience = PATIENCE,
): Promise<T> {
  const until = performance.now() + forMs
  for (;;)
    try {
      return await open()
    } catch (error) {
      const passes = isStorageTrouble(error) && !isNameless(error)
      if (!passes || performance.now() >= until) throw error
      log.warn({ event: 'storage.not-there', error: kindOfError(error) })
      await wait(betweenMs)
    }
}

const isNameless = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOTFOUND'
