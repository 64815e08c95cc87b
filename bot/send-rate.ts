/**
 * Answers a function that waits until another request may leave: at most `perSecond` in any second of real time,
 * evenly spaced, so that a burst never exceeds what the connector allows.
 */
export function sendRate(perSecond: number): () => Promise<void> {
  const gapMs = 1000 / perSecond
  let nextAt = 0
  return () => {
    const now = performance.now()
    nextAt = Math.max(now, nextAt + gapMs)
    const wait = nextAt - now
    return wait < 1 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, wait))
  }
}
