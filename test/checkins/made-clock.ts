import { setImmediate as settled } from 'node:timers/promises'
import type { Clock } from '../../bot/sent-lately.ts'

/** Time that passes only when it is told to; what waits for it runs in order. */
export function madeClock() {
  let now = 0
  let waiting: { at: number; run: () => void }[] = []
  const clock: Clock = {
    now: () => now,
    after(ms, run) {
      const one = { at: now + ms, run }
      waiting.push(one)
      return () => {
        waiting = waiting.filter((each) => each !== one)
      }
    },
  }
  return {
    clock,
    /** Lets so much time pass; with `frozen` everything that falls due in it runs at its end. */
    async pass(ms: number, { frozen = false } = {}) {
      const end = now + ms
      if (frozen) now = end
      for (;;) {
        await settled()
        const [next] = waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)
        if (!next) break
        waiting = waiting.filter((one) => one !== next)
        now = Math.max(now, next.at)
        next.run()
      }
      now = end
    },
  }
}
