import { isBehind, type QueueState } from '../src/domain/checkins/queue-state.ts'
import { type Log, sayError } from './log.ts'
import { oneLook } from './one-look.ts'

/** So long (ms) many who ask get the same answer. */
const KEPT_MS = 10_000
const EVERY_MS = 60_000

type Needs = { look: () => Promise<QueueState>; log: Log }

/** Looks at the queue for whoever asks, and says in the log when its work is not done in time. */
export function watchQueue({ look, log }: Needs) {
  let lastAt = Number.NEGATIVE_INFINITY
  const state = oneLook(look, KEPT_MS)
  return {
    state,
    /** Never rejects; looks at most once a minute. */
    async watch(): Promise<void> {
      if (performance.now() - lastAt < EVERY_MS) return
      lastAt = performance.now()
      try {
        const { waiting, oldestMs } = await state()
        if (isBehind({ waiting, oldestMs }))
          log.warn({ event: 'queue.behind', waiting, minutes: Math.round(oldestMs / 60_000) })
      } catch (error) {
        log.warn({ event: 'queue.error', error: sayError(error) })
      }
    },
  }
}
export type QueueWatch = ReturnType<typeof watchQueue>
