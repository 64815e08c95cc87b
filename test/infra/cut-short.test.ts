import { match, ok, rejects } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { restoredTable } from '../../src/adapters/tables/restored.ts'
import { RESTORED } from '../../src/domain/checkins/restored.ts'
import { backupCommand, backupFolder, tablesAt } from './backups.ts'

describe('a restore that is cut short', () => {
  const folder = backupFolder()
  const [earlier, later] = [`i${randomBytes(6).toString('hex')}`, `j${randomBytes(6).toString('hex')}`]
  after(() => rmSync(folder, { recursive: true }))

  it('lets no service start with sending on, and is taken up again (B)', async () => {
    const row = { partitionKey: 'ada', rowKey: 'news:1', at: '2026-11-10T09:00:00Z' }
    await (await tablesAt(earlier)).rows('employees').createEntity(row)
    const [whole, broken] = [join(folder, 'whole.gz'), join(folder, 'broken.gz')]
    await backupCommand(earlier, 'save', whole)
    writeFileSync(broken, gzipSync(`${gunzipSync(readFileSync(whole))}{"table":"nothing","row":{}}\n`))
    await rejects(backupCommand(later, 'restore', broken, earlier), /a table nothing/)
    const restored = restoredTable((await tablesAt(later)).open)
    ok(await restored.get(RESTORED))
    await rejects(backupCommand(later, 'restore', whole, earlier), /holds rows already.*"again"/)
    match(await backupCommand(later, 'restore', whole, earlier, 'again'), /1 rows are back/)
    ok(await restored.get(RESTORED))
  })
})
