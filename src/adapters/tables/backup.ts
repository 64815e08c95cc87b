import type { RowTable } from './row-table.ts'
import { statusOf } from './status-of.ts'

/** A table under its own name, without the prefix. */
export type NamedTable = { name: string; rows: RowTable }
type Line = { table: string; row: { partitionKey: string; rowKey: string } & Record<string, unknown> }

const WRITERS = 16
/** Given by storage, and given anew where the row is put. */
const BY_STORAGE = ['etag', 'timestamp', 'odata.metadata', 'odata.etag']

/** All rows, one line of JSON each. Those that are written meanwhile come as they were or as they are. */
export async function* saveRows(tables: readonly NamedTable[]): AsyncIterable<string> {
  for (const { name, rows } of tables)
    for await (const row of rows.listEntities<Record<string, unknown>>({ queryOptions: {} })) {
      const kept = Object.entries(row).filter(([property]) => !BY_STORAGE.includes(property))
      yield JSON.stringify({ table: name, row: Object.fromEntries(kept) })
    }
}

/** Rejects where there are rows already: what is newer is not written over. */
export async function refuseRows(tables: readonly NamedTable[]): Promise<void> {
  for (const { name, rows } of tables) if (await hasRows(rows)) throw new Error(notEmpty(name))
}

/** Puts saved rows into tables, and answers how many. What is there stays, as it does when a restore is taken up again. */
export async function restoreRows(
  tables: readonly NamedTable[],
  lines: AsyncIterable<string>,
): Promise<number> {
  const byName = new Map(tables.map(({ name, rows }) => [name, rows]))
  let count = 0
  const writing = new Set<Promise<void>>()
  for await (const text of lines) {
    if (!text) continue
    const { table, row } = JSON.parse(text) as Line
    const rows = byName.get(table)
    if (!rows) throw new Error(`the backup has rows of a table ${table}, which this version does not know`)
    const written = put(rows, row).finally(() => writing.delete(written))
    writing.add(written)
    if (writing.size >= WRITERS) await Promise.race(writing)
    count++
  }
  await Promise.all(writing)
  return count
}

async function put(rows: RowTable, row: Line['row']): Promise<void> {
  try {
    await rows.createEntity(row)
  } catch (error) {
    if (statusOf(error) !== 409) throw error
  }
}

async function hasRows(rows: RowTable): Promise<boolean> {
  for await (const _ of rows.listEntities({ queryOptions: {} })) return true
  return false
}

const notEmpty = (name: string) =>
  `The table ${name} holds rows already. Restore under another STORAGE_PREFIX; or, where a restore was cut short, say "again".`
