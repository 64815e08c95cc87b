import { deepEqual, equal, rejects } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { refuseRows, restoreRows, saveRows } from '../../src/adapters/tables/backup.ts'
import { openTables } from '../../src/adapters/tables/open-tables.ts'
import { azurite } from '../azurite.ts'

async function empty() {
  const prefix = `t${randomBytes(6).toString('hex')}`
  const opened = await openTables({ prefix, connectionString: await azurite() }, () => undefined)
  return (['employees', 'cycles'] as const).map((name) => ({ name, rows: opened.rows(name) }))
}
async function* given(lines: readonly string[]) {
  yield* lines
}
async function saved(tables: Awaited<ReturnType<typeof empty>>): Promise<string[]> {
  const lines: string[] = []
  for await (const line of saveRows(tables)) lines.push(line)
  return lines
}

describe('a backup', () => {
  const rows = [
    { partitionKey: 'ada', rowKey: 'profile', name: "Ada O'Neill ✓", leader: true, months: 3, half: 0.5 },
    { partitionKey: 'ada', rowKey: 'news:1', 'at@odata.type': 'Edm.DateTime', at: '2026-11-10T09:00:00Z' },
    { partitionKey: 'ben', rowKey: 'profile', big: '9007199254740993', 'big@odata.type': 'Edm.Int64' },
  ]

  it('comes back as it was, row by row', async () => {
    const [before, after] = [await empty(), await empty()]
    for (const row of rows) await before[0]?.rows.createEntity(row)
    await before[1]?.rows.createEntity({ partitionKey: 'cycle', rowKey: '2026-11', control: '{}' })
    const lines = await saved(before)
    await refuseRows(after)
    equal(await restoreRows(after, given(lines)), 4)
    deepEqual(await saved(after), lines)
  })

  it('is not put over what is there, but taken up again where that is asked for', async () => {
    const tables = await empty()
    for (const row of rows.slice(0, 1)) await tables[0]?.rows.createEntity(row)
    const lines = await saved(tables)
    await rejects(refuseRows(tables), /another STORAGE_PREFIX/)
    await restoreRows(tables, given([...lines, JSON.stringify({ table: 'employees', row: rows[2] })]))
    equal((await saved(tables)).length, 2)
  })
})
