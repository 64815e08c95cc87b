import type { Stored } from '../store.ts'
import type { Fields } from './import-columns.ts'
import type { RowNote } from './import-notes.ts'
import type { Snapshot } from './ports.ts'

/** A row of the file that could be read; `notes` is what is worth knowing about it. */
export type FileRow = { line: number; key: string; fields: Fields; notes?: RowNote[] }
/** A row that differs from what the source brought last time; `before` is that, undefined for a new row. */
export type Candidate = FileRow & {
  before: Stored<Snapshot> | undefined
  /**
   * Of a row that is new to its source and meets somebody or something that is there already: every value that changes,
   * by what stands there now. Undefined where it meets nothing, or is known to its source.
   */
  met?: ValueChange[] | undefined
}
/** A value that changes, by its column. */
export type ValueChange = { column: string; from: string; to: string }

export type Comparison = { candidates: Candidate[]; same: number; gone: Stored<Snapshot>[] }

/**
 * Compares a file with what the same source brought last time, never with today's values, so that corrections by
 * hand survive (1.1). Columns that the file does not have say nothing. A row that comes back is a candidate.
 * `seen` are the keys of all rows in the file, the refused ones included: those are not gone.
 */
export function compareImport(
  rows: readonly FileRow[],
  past: readonly Stored<Snapshot>[],
  seen: ReadonlySet<string>,
): Comparison {
  const known = new Map(past.map((stored) => [stored.value.key, stored]))
  const candidates = rows
    .map((row) => ({ ...row, before: known.get(row.key) }))
    .filter(({ before, fields }) => !before || before.value.goneOn !== null || differs(before.value, fields))
  return {
    candidates,
    same: rows.length - candidates.length,
    gone: past.filter(({ value }) => value.goneOn === null && !seen.has(value.key)),
  }
}

/** Whether a row says anything that its source did not say last time. */
export function differs(before: Snapshot, fields: Fields): boolean {
  return Object.entries(fields).some(([name, value]) => (before.fields[name] ?? '') !== value)
}

/** What the source says after this row: its new values over those it brought before. */
export function fieldsAfter({ before, fields }: Candidate): Fields {
  return { ...before?.value.fields, ...fields }
}

/** `current` with those values that the source says differently than before; the others may be corrections by hand. */
export function withChanges<T extends object, S extends Partial<T>>(current: T, before: S, after: S): T {
  const changed = Object.entries(after).filter(([name, value]) => before[name as keyof S] !== value)
  return changed.length === 0 ? current : { ...current, ...Object.fromEntries(changed) }
}

/** New to its source: it was not in the last file, though it may have been in one before. */
export const isNew = ({ before }: Pick<Candidate, 'before'>) =>
  before === undefined || before.value.goneOn !== null

/** What a row does to what we have (1.1). */
export const stateOf = (row: Candidate): 'added' | 'changed' | 'same' =>
  row.met ? (row.met.length > 0 ? 'changed' : 'same') : isNew(row) ? 'added' : 'changed'

/** The values in which `next` differs from what is there, by the column in which files say them. */
export const changesBetween = <T extends object>(
  there: T,
  next: T,
  columns: Readonly<Partial<Record<keyof T, string>>>,
): ValueChange[] =>
  Object.entries(columns as Record<string, string>).flatMap(([name, column]) => {
    const [from, to] = [there, next].map((each) => String(each[name as keyof T] ?? ''))
    return from === to ? [] : [{ column, from: from ?? '', to: to ?? '' }]
  })

/**
 * `there` with what the first row of another source says of it (1.1): what the row `gives`; what it leaves empty stays.
 * What is `guessed` from other values follows them only where it did so before, which `earlier` tells.
 */
export function withGiven<T extends object, S extends Partial<T>>(
  there: T,
  said: S,
  { earlier, gives, guessed }: Given<S>,
): T {
  const taken = Object.entries(said).filter(([name]) => {
    if (gives(name as keyof S)) return true
    return (
      guessed.includes(name as keyof S) && there[name as keyof T] === (earlier as Partial<T>)[name as keyof T]
    )
  })
  return { ...there, ...Object.fromEntries(taken) }
}
type Given<S> = { earlier: S; gives: (name: keyof S) => boolean; guessed: readonly (keyof S)[] }

/** A changed value, or undefined when it is the same as before, so that nothing is written. */
export function unlessSame<T extends object>(there: T, next: T): T | undefined {
  return Object.entries(next).some(([name, value]) => there[name as keyof T] !== value) ? next : undefined
}
