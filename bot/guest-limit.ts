const WINDOW_MS = 60_000
const MOST = 120
const MOST_KEPT = 10_000

/** Whether one more call under a key may pass: at most 120 a minute of real time each, counted in this process. */
export function createGuestLimit(now: () => number = Date.now): (key: string) => boolean {
  let since = now()
  let calls = new Map<string, number>()
  return (key) => {
    if (now() - since >= WINDOW_MS || calls.size > MOST_KEPT) {
      since = now()
      calls = new Map()
    }
    const count = (calls.get(key) ?? 0) + 1
    calls.set(key, count)
    return count <= MOST
  }
}
