import { openTables } from '../../adapters/tables/open-tables.ts'
import type { History } from './play-history.ts'

type Place = { connectionString: string; prefix: string }

/** Writes what was lived through into empty tables, and into the data folder. */
export async function writeHistory({ held, office }: History, place: Place): Promise<void> {
  // Where people can be reached in chat is told by Teams itself, when the bot is installed for them.
  held.table('employees').forget(({ rowKey }) => rowKey === 'reference')
  const tables = await openTables(place, () => undefined)
  await Promise.all(held.tables.map((table) => table.writeTo(tables.client(table.name))))
  office.flush()
}
