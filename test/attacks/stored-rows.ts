import { openTables, TABLES } from '../../src/adapters/tables/open-tables.ts'
import { azurite } from '../azurite.ts'
import type { World } from '../world.ts'

/** What an attempt leaves by itself, or time does: where somebody was heard of, who looked, what is counted and may be sent. */
const BESIDE = ['audit', 'rollups']
const BESIDE_ROWS = ['reference', 'send~0020rate']

/** Everything that is stored, row by row, but for what a mere attempt leaves. */
export async function storedRows({ prefix }: World): Promise<string[]> {
  const { client } = await openTables({ prefix, connectionString: await azurite() }, () => {})
  const rows: string[] = []
  for (const table of TABLES.filter((name) => !BESIDE.includes(name)))
    for await (const { etag: _, timestamp: __, w: ___, ...row } of client(table).listEntities())
      if (!BESIDE_ROWS.includes(String(row.rowKey))) rows.push(`${table} ${JSON.stringify(row)}`)
  return rows
}

/** The rows that came, went or changed between two looks. */
export function changesBetween(before: readonly string[], after: readonly string[]): string[] {
  const without = (rows: readonly string[], others: ReadonlySet<string>) =>
    rows.filter((row) => !others.has(row))
  return [...without(before, new Set(after)), ...without(after, new Set(before))]
}
