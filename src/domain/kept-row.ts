import type { Rows } from './store.ts'

/** How long a row is taken for granted; real time, ms. */
export const KEPT_MS = 500

/**
 * Rows as they were at most half a second ago, so that many who look at once cost one read. The age counts from when the
 * read began; a read that fails is not kept.
 */
export function keptRow<K extends object, T>(
  rows: Pick<Rows<K, T>, 'get'>,
  realNow: () => number,
): (key: K) => Promise<T | undefined> {
  const kept = new Map<string, { value: Promise<T | undefined>; until: number }>()
  return (key) => {
    const name = JSON.stringify(key)
    const known = kept.get(name)
    // A clock that was set back does not make a row younger.
    const now = realNow()
    if (known && known.until > now && known.until <= now + KEPT_MS) return known.value
    for (const [other, { until }] of kept) if (until <= realNow()) kept.delete(other)
    const fresh = { value: rows.get(key).then((stored) => stored?.value), until: realNow() + KEPT_MS }
    kept.set(name, fresh)
    fresh.value.catch(() => {
      if (kept.get(name) === fresh) kept.delete(name)
    })
    return fresh.value
  }
}
