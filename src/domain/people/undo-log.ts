import type { Put, Rows } from '../store.ts'

/** The rows that an import writes and an undo puts back; what is derived from them follows. */
export const LOGGED = ['employees', 'customers', 'contacts', 'members', 'pairs', 'snapshots'] as const
export type LoggedKind = (typeof LOGGED)[number]

/** One write of an import: what was there before, and what it wrote; null where there is no row. */
export type Written = {
  of: LoggedKind
  key: Record<string, string>
  prior: Record<string, unknown> | null
  after: Record<string, unknown> | null
}
/** A write that was told before and then did not happen, because somebody else's row was there. */
export type NotWritten = { of: LoggedKind; key: Record<string, string>; not: true }

/** What imports wrote, per job, in order. */
export type UndoLog = {
  /** Keeps entries in as few rows as fit. */
  add(job: string, entries: readonly (Written | NotWritten)[]): Promise<void>
  read(job: string): Promise<(Written | NotWritten)[]>
  forget(job: string): Promise<void>
}

type Keep = (entries: readonly (Written | NotWritten)[]) => Promise<void>

/** Writes told together reach the log together: what comes while one row is written waits for the next. */
export function keepTogether(write: Keep): Keep {
  let waiting: (Written | NotWritten)[] = []
  let next: Promise<void> | undefined
  let last: Promise<void> = Promise.resolve()
  return (entries) => {
    waiting.push(...entries)
    next ??= last
      .catch(() => undefined)
      .then(() => {
        const now = waiting
        waiting = []
        next = undefined
        last = write(now)
        return last
      })
    return next
  }
}

type Logged<S> = Pick<S, LoggedKind & keyof S>

/** The same stores, with every write kept in the log before it happens (1.1). */
export function withLog<S extends { [K in LoggedKind]: object }>(stores: S, keep: Keep): S {
  const logged = LOGGED.map((of) => [of, logging(of, stores[of] as Rows<object, object>, keep)])
  return { ...stores, ...(Object.fromEntries(logged) as Logged<S>) }
}

function logging(of: LoggedKind, rows: Rows<object, object>, keep: Keep): Rows<object, object> {
  const keyOf = (key: object) => ({ ...key }) as Record<string, string>
  const entry = (key: object, prior: object | null, after: object | null) =>
    ({ of, key: keyOf(key), prior, after }) as Written
  const not = (key: object): NotWritten => ({ of, key: keyOf(key), not: true })
  return {
    ...rows,
    async insert(key, value) {
      // Somebody else's row must never look like one of ours.
      if (await rows.get(key)) return 'exists'
      await keep([entry(key, null, value)])
      const written = await rows.insert(key, value)
      if (written === 'exists') await keep([not(key)])
      return written
    },
    async replace(key, stored, value) {
      await keep([entry(key, stored.value, value)])
      const written = await rows.replace(key, stored, value)
      if (written === 'changed') await keep([not(key)])
      return written
    },
    async remove(key, stored) {
      await keep([entry(key, stored.value, null)])
      const removed = await rows.remove(key, stored)
      if (removed === 'changed') await keep([not(key)])
      return removed
    },
    async putAll(puts: readonly Put<object, object>[]) {
      if (puts.length > 0)
        await keep(puts.map(({ key, value, over }) => entry(key, over?.value ?? null, value)))
      const late = await rows.putAll(puts)
      if (late.length > 0) await keep(late.map(({ key }) => not(key)))
      return late
    },
  }
}
