import { deepEqual } from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { importTables } from '../../src/adapters/tables/imports.ts'
import { openTables } from '../../src/adapters/tables/open-tables.ts'
import type { RowTable } from '../../src/adapters/tables/row-table.ts'
import { azurite } from '../azurite.ts'

describe('the log of what an import wrote', () => {
  it('takes a write whose answer got lost, and that the client made twice, for its own', async () => {
    const prefix = `t${randomUUID().replaceAll('-', '').slice(0, 12)}`
    const tables = await openTables({ prefix, connectionString: await azurite() }, () => undefined)
    const client = tables.client('undo')
    const lossy: RowTable = Object.assign(Object.create(client), {
      async createEntity(...call: Parameters<typeof client.createEntity>) {
        await client.createEntity(...call)
        return client.createEntity(...call)
      },
    })
    const { undoLog } = importTables(tables.open, lossy)
    const entry = {
      of: 'contacts' as const,
      key: { contactId: 'one' },
      prior: null,
      after: { name: 'Carla' },
    }
    await undoLog.add('job', [entry])
    deepEqual(await undoLog.read('job'), [entry])
  })
})
