import type { Reply } from './routing.ts'

/** How many calls of one kind a thread takes in so many milliseconds, as Teams documents it per bot. */
const LIMITS: [calls: number, ms: number][] = [
  [7, 1000],
  [8, 2000],
  [60, 30_000],
  [1800, 3_600_000],
]
export type Throttle = {
  /** The refusal when this thread is full; otherwise the call counts. */
  full(kind: 'send' | 'create', thread: string): Reply | undefined
}

/** Teams' limits per thread, by real time. */
export function createThrottle(): Throttle {
  const calls = new Map<string, number[]>()
  return {
    full(kind, thread) {
      const now = Date.now()
      const key = `${kind} ${thread}`
      const hour = (calls.get(key) ?? []).filter((time) => time > now - 3_600_000)
      calls.set(key, hour)
      const met = LIMITS.find(([most, ms]) => hour.filter((time) => time > now - ms).length >= most)
      if (met) return tooMany(met, hour, now)
      hour.push(now)
      return undefined
    },
  }
}

function tooMany([most, ms]: [number, number], times: number[], now: number): Reply {
  const first = times.at(-most) ?? now
  const seconds = Math.max(1, Math.ceil((first + ms - now) / 1000))
  return {
    status: 429,
    body: { error: { code: 'Throttled', message: 'Too many requests in this conversation.' } },
    headers: { 'retry-after': String(seconds) },
  }
}
