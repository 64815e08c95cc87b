const WINDOW_MS = 60_000
const MOST = 120
const MOST_UNSIGNED = 6_000
const MOST_KEPT = 10_000

/**
 * Whether one more call may pass in this minute of real time, counted in this process: at most 120 for each link that we
 * signed. Made-up ones, whose key is undefined, have one counter in common, so that they push nobody else's out.
 */
export function createGuestLimit(now: () => number = Date.now): (link: string | undefined) => boolean {
  let since = now()
  let unsigned = 0
  let calls = new Map<string, number>()
  return (link) => {
    if (now() - since >= WINDOW_MS) {
      since = now()
      unsigned = 0
      calls = new Map()
    }
    if (link === undefined) return ++unsigned <= MOST_UNSIGNED
    const count = (calls.get(link) ?? 0) + 1
    calls.delete(link)
    calls.set(link, count)
    if (calls.size > MOST_KEPT) calls.delete(calls.keys().next().value ?? '')
    return count <= MOST
  }
}
