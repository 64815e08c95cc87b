import type { Fate } from './erase-in-row.ts'
import type { StoredRow } from './person-in-row.ts'
import type { KindName } from './stored.ts'

/** Every row of every table, whatever it is about. For work that nobody waits for in front of a page. */
export type EveryRow = {
  /** All of them, or those of the table alone in which rows of a kind stand. */
  read(beside?: KindName): AsyncIterable<StoredRow>
  /** Writes what becomes of each row; one that somebody wrote meanwhile is asked about again. Gives how many changed. */
  decide(fate: (row: StoredRow) => Fate): Promise<number>
}
