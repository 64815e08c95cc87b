/** No page waits longer than this for its first paint; one in the background is not painted at all. */
const PATIENCE_MS = 200

/** Resolves when the browser has painted what is there now, so that what can wait does not hold it up. */
export function painted(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  requestAnimationFrame(() => setTimeout(resolve))
  setTimeout(resolve, PATIENCE_MS)
  return promise
}
