import type { Due, DueRow } from '../../domain/checkins/work.ts'
import type { Stored } from '../../domain/store.ts'
import type { Fields } from './codec.ts'
import { allOf, type Filter, where } from './filters.ts'
import { encodeKey } from './keys.ts'
import type { RowTable } from './row-table.ts'
import { type Report, rowsIn, setDamagedAside } from './rows.ts'

export const DUE_FIELDS: Fields<DueRow> = { dueAt: 'text', work: 'json' }
const MOST = 1000

/** What waits for product time: a partition per day, in the order of time. Nothing waits in hidden queue messages. */
export function dueTable(table: RowTable, report: Report): Due {
  const rows = rowsIn<DueRow, DueRow>(
    table,
    {
      partition: (row) => (row.dueAt ?? '').slice(0, 10),
      row: (row) => `${row.dueAt}|${Object.values(row.work).join('|')}`,
      fields: DUE_FIELDS,
    },
    report,
  )
  async function first(most: number, filter?: Filter): Promise<Stored<DueRow>[]> {
    const found: Stored<DueRow>[] = []
    for await (const entity of table.listEntities<Record<string, unknown>>({ queryOptions: { filter } })) {
      const stored = setDamagedAside(DUE_FIELDS, entity, table.tableName, report)
      if (stored) found.push(stored)
      if (found.length >= most) break
    }
    return found
  }
  return {
    async add(row) {
      if ((await rows.insert(row, row)) !== 'exists') return
      // Written anew, so that a planner who has read it and is about to remove it is told that it changed.
      const there = await rows.get(row)
      const written = there ? await rows.replace(row, there, row) : await rows.insert(row, row)
      if (typeof written === 'string') return this.add(row)
    },
    upTo: (now) =>
      first(
        MOST,
        allOf(
          where('PartitionKey', 'le', encodeKey(now.slice(0, 10))),
          where('RowKey', 'lt', `${encodeKey(now)}~`),
        ),
      ),
    async remove(stored) {
      await rows.remove(stored.value, stored)
    },
    async next() {
      const [row] = await first(1)
      return row?.value.dueAt ?? null
    },
  }
}
