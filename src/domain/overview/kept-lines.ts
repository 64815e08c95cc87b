import type { Rows, Stored } from '../store.ts'

/** How long the list is taken for granted; what another process wrote shows after it. Real time, ms. */
const KEPT_MS = 10_000

/**
 * The same rows, and their partition as it was read at most ten seconds ago, so that many who look at once cost one
 * query. What is written through these rows shows at once.
 */
export function keptLines<K extends object, T>(
  rows: Rows<K, T>,
  partition: Partial<K>,
  realNow: () => number,
) {
  let kept: { lines: Promise<Stored<T>[]>; until: number } | undefined
  const forgetting =
    <I extends unknown[], O>(write: (...input: I) => Promise<O>) =>
    async (...input: I): Promise<O> => {
      try {
        return await write(...input)
      } finally {
        kept = undefined
      }
    }
  const noting: Rows<K, T> = {
    get: rows.get,
    list: rows.list,
    insert: forgetting(rows.insert),
    replace: forgetting(rows.replace),
    putAll: forgetting(rows.putAll),
    remove: forgetting(rows.remove),
  }
  const lines = (): Promise<Stored<T>[]> => {
    if (kept && kept.until > realNow()) return kept.lines
    const fresh = { lines: rows.list(partition), until: realNow() + KEPT_MS }
    kept = fresh
    fresh.lines.catch(() => {
      if (kept === fresh) kept = undefined
    })
    return fresh.lines
  }
  return { rows: noting, lines }
}
