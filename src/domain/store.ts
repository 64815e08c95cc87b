import { inParallel } from './in-parallel.ts'

/**
 * What the product asks of storage. A row that was read carries the version it was read at, and can only be
 * written again with it: there is no way to write over what somebody else wrote in between.
 */
declare const versionBrand: unique symbol
export type Version = { readonly [versionBrand]: true }

/** A value as it was read, with the version that a later write must name. */
export type Stored<T> = { readonly value: T; readonly version: Version }

/** Texts that a row must have or come after, such as the instant from which on it matters. */
export type From<T> = { readonly [P in keyof T as T[P] extends string ? P : never]?: string }

/** One write of many: a new row, or one over the version that was read. */
export type Put<K, T> = { key: K; value: T; over: Stored<T> | undefined }

/** Rows of one kind under keys of shape K. `list` takes the part of the key that names one partition. */
export type Rows<K extends object, T> = {
  get(key: K): Promise<Stored<T> | undefined>
  /** Writes a new row; `exists` when somebody else's is there (a retry of our own write counts as ours). */
  insert(key: K, value: T): Promise<Stored<T> | 'exists'>
  /** Writes over the version read; `changed` when somebody else wrote in between. */
  replace(key: K, stored: Stored<T>, value: T): Promise<Stored<T> | 'changed'>
  /**
   * Writes many rows in as few calls as storage takes, neither in order nor all or none. Gives those that were not
   * written because somebody else was there first. A key may come once.
   */
  putAll(puts: readonly Put<K, T>[]): Promise<Put<K, T>[]>
  /** Removes the version read; `changed` when somebody else wrote in between. Gone already counts as removed. */
  remove(key: K, stored: Stored<T>): Promise<'removed' | 'changed'>
  /**
   * All rows of one partition, in the order of their keys; one query. Prompts may also be those of one employee. With
   * `from`, storage leaves out what comes before it, so that years of history do not travel. Damaged rows are set aside
   * and logged.
   */
  list(partition: Partial<K>, from?: From<T>): Promise<Stored<T>[]>
}

/** What rows hold, without their versions. */
export async function valuesOf<T>(rows: Promise<readonly Stored<T>[]>): Promise<T[]> {
  return (await rows).map(({ value }) => value)
}

/** Reads, changes and writes a row until nobody came in between. `change` returns the new value, or undefined to leave it. */
export async function change<K extends object, T>(
  rows: Rows<K, T>,
  key: K,
  change: (value: T | undefined) => T | undefined | Promise<T | undefined>,
): Promise<T | undefined> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const stored = await rows.get(key)
    const next = await change(stored?.value)
    if (next === undefined) return stored?.value
    const written = stored ? await rows.replace(key, stored, next) : await rows.insert(key, next)
    if (typeof written === 'object') return written.value
  }
  throw new Error(`a row kept changing: ${Object.keys(key).join(', ')}`)
}

/** A row as it was read before a change to many; `make` gives its new value, or undefined to leave it. */
export type Edit<K, T> = {
  key: K
  there: Stored<T> | undefined
  make: (value: T | undefined) => T | undefined
}

/**
 * As `change` for many rows that were read before; those in which somebody came in between are read once more. Gives
 * what the rows hold then, in the order of the edits.
 */
export async function changeAll<K extends object, T>(
  rows: Rows<K, T>,
  edits: readonly Edit<K, T>[],
): Promise<(T | undefined)[]> {
  const next = edits.map(({ there, make }) => make(there?.value))
  const puts = edits.flatMap(({ key, there: over }, at) => {
    const value = next[at]
    return value === undefined ? [] : [{ key, value, over }]
  })
  const late = new Set((puts.length > 0 ? await rows.putAll(puts) : []).map(({ key }) => key))
  const result: (T | undefined)[] = []
  for (const [at, { key, there, make }] of edits.entries())
    result.push(late.has(key) ? await change(rows, key, make) : (next[at] ?? there?.value))
  return result
}

/** Removes rows as they were read; one that somebody wrote since stays. */
export async function removeAll<K extends object, T>(
  rows: Pick<Rows<K, T>, 'remove'>,
  all: readonly Stored<T>[],
  keyOf: (value: T) => K,
): Promise<void> {
  await inParallel(all, (stored) => rows.remove(keyOf(stored.value), stored))
}

/** Removes a row where it is there; one that somebody writes at that moment stays. */
export async function removeOne<K extends object, T>(
  rows: Pick<Rows<K, T>, 'get' | 'remove'>,
  key: K,
): Promise<void> {
  const there = await rows.get(key)
  if (there) await rows.remove(key, there)
}

/** From so many rows of one partition on, one query is faster than a read for each. */
const MANY = 64

/** The rows of many keys, by the name that a row has within its partition; those that are not there are absent. */
export async function readAll<K extends object, T>(
  rows: Rows<K, T>,
  keys: readonly K[],
  of: { partition: (key: K) => Partial<K>; name: (key: K) => string; nameOf: (value: T) => string },
): Promise<Map<string, Stored<T>>> {
  const found = new Map<string, Stored<T>>()
  const parts = [...Map.groupBy(keys, (key) => JSON.stringify(of.partition(key))).values()]
  await inParallel(parts, async (part) => {
    const [first] = part
    if (first && part.length >= MANY)
      for (const stored of await rows.list(of.partition(first))) found.set(of.nameOf(stored.value), stored)
    else
      for (const key of part) {
        const stored = await rows.get(key)
        if (stored) found.set(of.name(key), stored)
      }
  })
  return found
}

/** Brings a copy up to its authority's revision, never backwards. Safe to repeat, in any order. */
export async function copyForward<K extends object, T extends { revision: number }>(
  rows: Rows<K, T>,
  key: K,
  value: T,
): Promise<void> {
  const put = value.revision === 1 ? insertOrChange : change
  await put(rows, key, (there: T | undefined) =>
    there && there.revision >= value.revision ? undefined : value,
  )
}

/** As `change`, for a row that is most likely new: one call when it is. */
export async function insertOrChange<K extends object, T>(
  rows: Rows<K, T>,
  key: K,
  make: (value: T | undefined) => T | undefined,
): Promise<T | undefined> {
  const fresh = make(undefined)
  const written = fresh === undefined ? 'exists' : await rows.insert(key, fresh)
  return written === 'exists' ? change(rows, key, make) : written.value
}
