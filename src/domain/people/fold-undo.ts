import type { LoggedKind, NotWritten, Written } from './undo-log.ts'

/** A row that an import wrote, however often: what was there before its first write, and what its last one wrote. */
export type Folded = Written
type Row = Record<string, unknown>

/** Writes of several imports, each log in order and the earliest first, row by row. */
export function foldWrites(logs: readonly (readonly (Written | NotWritten)[])[]): Map<LoggedKind, Folded[]> {
  const rows = new Map<string, Folded>()
  for (const log of logs)
    for (const each of withoutRefused(log)) {
      const name = nameOf(each)
      const first = rows.get(name)
      rows.set(name, first ? { ...first, after: each.after } : each)
    }
  const changed = [...rows.values()].filter(({ prior, after }) => changedFields(prior, after).length > 0)
  return Map.groupBy(changed, ({ of }) => of)
}

/** Leaves out what was told and then did not happen. */
function withoutRefused(log: readonly (Written | NotWritten)[]): Written[] {
  const happened: (Written | undefined)[] = []
  const last = new Map<string, number>()
  for (const each of log) {
    const name = nameOf(each)
    if (!('not' in each)) last.set(name, happened.push(each) - 1)
    else happened[last.get(name) ?? -1] = undefined
  }
  return happened.flatMap((each) => each ?? [])
}

const nameOf = ({ of, key }: Pick<Written, 'of' | 'key'>) =>
  JSON.stringify([of, ...Object.entries(key).sort(([a], [b]) => (a < b ? -1 : 1))])

/** What happens to a row: nothing, since it is as it was; it gets a new value; or it stays, since `changed` were changed. */
export type PutBack<T> =
  | { is: 'before' }
  | { is: 'set'; value: T; changed: string[] }
  | { is: 'kept'; changed: string[] }

/**
 * What a row that the import changed becomes: every value as it was, but those that somebody changed since (1.1).
 * `ignored` are values that follow from others.
 */
export function valuesBack<T extends object>(
  { prior, after }: Folded,
  there: T,
  ignored: readonly string[] = [],
): PutBack<T> {
  const next: Row = { ...(there as Row) }
  const changed: string[] = []
  for (const name of changedFields(prior, after)) {
    if (same(next[name], after?.[name])) next[name] = prior?.[name]
    else if (!same(next[name], prior?.[name]) && !ignored.includes(name)) changed.push(name)
  }
  if (changedFields(there as Row, next).length > 0) return { is: 'set', value: next as T, changed }
  return changed.length > 0 ? { is: 'kept', changed } : { is: 'before' }
}

/** What somebody changed in a row that the import added. */
export const changedSince = (after: Row | null, there: object, ignored: readonly string[]): string[] =>
  changedFields(after, there as Row).filter((name) => !ignored.includes(name))

function changedFields(one: Row | null, other: Row | null): string[] {
  if (!one || !other) return one === other ? [] : Object.keys(one ?? other ?? {})
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (name) => !same(one[name], other[name]),
  )
}

function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
}
