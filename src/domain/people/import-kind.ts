import type { Facts, PairStore } from '../pairing/ports.ts'
import type { Stored } from '../store.ts'
import type { Candidate, FileRow } from './compare-import.ts'
import type { Fields } from './import-columns.ts'
import type { Refusal, RowMistake } from './import-mistakes.ts'
import type { RowNote } from './import-notes.ts'
import type { Directory, Hash, PeopleStore, Snapshot } from './ports.ts'

/** What an import needs. `now` is product time; the calendar's zone is for people who have none of their own. */
export type ImportNeeds = PeopleStore &
  PairStore & {
    facts: Facts
    directory: Directory
    hash: Hash
    now: () => string
    calendar: { zone: string }
    pairsPerPerson: number
    realNow: () => number
    shardOf: (employeeId: string) => string
    shards: readonly string[]
  }

/** Rows that will be written, and the one way to write them: all or, after a crash, all again. `wrote` hears how many. */
export type Prepared = {
  rows: Candidate[]
  refused: Refusal[]
  unresolved: { line: number; email: string }[]
  write: (wrote: (rows: number) => void) => Promise<void>
}

/** Rows of an export before they are compared: what they say indirectly may be put in its place. */
export type Export = {
  source: string
  rows: readonly { fields: Fields; notes: RowNote[] }[]
  /** What the source brought before. */
  past: readonly Stored<Snapshot>[]
}

/** One kind of file, ready to read rows. */
export type KindOfFile = {
  /** Looks up what an export says in its own way, such as owners by name. Reads only. */
  complete?: (file: Export) => Promise<void>
  /**
   * For each row what makes it the same row in the next file; or why that cannot be told. `past` is what the source
   * brought before.
   */
  keysOf: (rows: readonly Fields[], past: readonly Snapshot[]) => (string | RowMistake)[]
  /** Looks up whom the rows speak of. Reads only. `all` are the rows of the file, those without news included. */
  prepare: (candidates: Candidate[], all: readonly FileRow[]) => Promise<Prepared>
  /**
   * Marks as left what is missing from the file (1.1). Runs once the rows are written, and may be done again. Absent
   * for a kind of which nothing can be marked as left.
   */
  leave?: (gone: readonly Snapshot[]) => Promise<void>
  /** Those of the missing whom `leave` leaves alone, since the directory speaks of them. Reads only. */
  staying?: (gone: readonly Snapshot[]) => Promise<ReadonlySet<Snapshot>>
}

/** Whether the system of a row has put aside whom or what it is about: who is not known here is not brought in then. */
export const isInactive = ({ fields }: { fields: Fields }): boolean => fields.inactive === 'yes'

/** Splits rows by what `wrong` finds. */
export function refuseRows<R extends { line: number; fields?: Fields }>(
  rows: readonly R[],
  wrong: (row: R) => RowMistake | undefined,
): { rows: R[]; refused: Refusal[] } {
  const refused: Refusal[] = []
  const kept = rows.filter((row) => {
    const mistake = wrong(row)
    if (mistake) refused.push({ line: row.line, mistakes: [mistake], fields: row.fields })
    return !mistake
  })
  return { rows: kept, refused }
}
