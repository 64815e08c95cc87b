import type { Fate } from './erase-in-row.ts'
import type { StoredRow } from './person-in-row.ts'
import type { KindName } from './stored.ts'

/** Every row of every table, whatever it is about. For work that nobody waits for in front of a page. */
export type EveryRow = {
  /**
   * All of them, or those of the table alone in which rows of the kind `beside` stand. `unread` hears of each row that
   * cannot be read: it is damaged, or of a kind that this version does not know.
   */
  read(asked?: { beside?: KindName; unread?: () => void }): AsyncIterable<StoredRow>
  /**
   * Writes what becomes of each row; one that somebody wrote meanwhile is asked about again. `goes` says of the raw text
   * of one that cannot be read whether it goes. Gives how many of these stay.
   */
  decide(fate: (row: StoredRow) => Fate, goes: (text: string) => boolean): Promise<number>
}
