import { match, ok, rejects } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { saveAndRestore } from '../../infra/save-and-restore.ts'
import { openTables } from '../../src/adapters/tables/open-tables.ts'
import { restoredTable } from '../../src/adapters/tables/restored.ts'
import { RESTORED } from '../../src/domain/checkins/restored.ts'
import { azurite } from '../azurite.ts'

describe('a restore that is cut short', () => {
  const folder = mkdtempSync(join(tmpdir(), 'backup-'))
  const [earlier, later] = [`i${randomBytes(6).toString('hex')}`, `j${randomBytes(6).toString('hex')}`]
  const at = async (prefix: string) =>
    openTables({ prefix, connectionString: await azurite() }, () => undefined)
  const command = async (prefix: string, ...words: string[]) => {
    const said: string[] = []
    const env = { STORAGE_CONNECTION_STRING: await azurite(), STORAGE_PREFIX: prefix }
    await saveAndRestore(words, env, (line) => said.push(line))
    return said.join('\n')
  }
  after(() => rmSync(folder, { recursive: true }))

  it('lets no service start with sending on, and is taken up again (B)', async () => {
    const row = { partitionKey: 'ada', rowKey: 'news:1', at: '2026-11-10T09:00:00Z' }
    await (await at(earlier)).rows('employees').createEntity(row)
    const [whole, broken] = [join(folder, 'whole.gz'), join(folder, 'broken.gz')]
    await command(earlier, 'save', whole)
    writeFileSync(broken, gzipSync(`${gunzipSync(readFileSync(whole))}{"table":"nothing","row":{}}\n`))
    await rejects(command(later, 'restore', broken, earlier), /a table nothing/)
    const restored = restoredTable((await at(later)).open)
    ok(await restored.get(RESTORED))
    await rejects(command(later, 'restore', whole, earlier), /holds rows already.*"again"/)
    match(await command(later, 'restore', whole, earlier, 'again'), /1 rows are back/)
    ok(await restored.get(RESTORED))
  })
})
