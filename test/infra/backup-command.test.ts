import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { shortHash } from '../../src/adapters/identity/short-hash.ts'
import { dueTable } from '../../src/adapters/tables/due.ts'
import { erasureTables } from '../../src/adapters/tables/erasures.ts'
import { openTables, tablesOf } from '../../src/adapters/tables/open-tables.ts'
import { peopleTables } from '../../src/adapters/tables/people.ts'
import type { Employee } from '../../src/domain/people/employee.ts'
import { tombstoneName } from '../../src/domain/people/tombstone.ts'
import { valuesOf } from '../../src/domain/store.ts'
import { azurite } from '../azurite.ts'

const TOP = join(import.meta.dirname, '../..')
const ADA: Employee = {
  ...{
    id: 'ada',
    name: 'Ada',
    email: 'ada@ours.example',
    department: 'Sales',
    jobTitle: 'Planner',
    function: 'other',
  },
  ...{
    functionBy: 'title',
    managerEmail: null,
    managerId: null,
    leader: false,
    timeZone: 'Europe/Amsterdam',
  },
  ...{ locale: 'en', country: 'NL', hours: null, from: 'file', leftOn: null },
}
const run = promisify(execFile)

describe('the command that saves and restores', () => {
  const folder = mkdtempSync(join(tmpdir(), 'backup-'))
  const file = join(folder, 'all.gz')
  const prefixes = ['a', 'b'].map((letter) => `${letter}${randomBytes(6).toString('hex')}`)
  const [earlier = '', later = ''] = prefixes
  const silent = () => undefined
  const at = async (prefix: string) => openTables({ prefix, connectionString: await azurite() }, silent)
  const command = async (prefix: string, ...words: string[]) => {
    const env = { ...process.env, STORAGE_CONNECTION_STRING: await azurite(), STORAGE_PREFIX: prefix }
    return (await run(process.execPath, ['infra/backup.ts', ...words], { cwd: TOP, env })).stdout
  }
  after(() => rmSync(folder, { recursive: true }))

  it('has whoever was erased since erased once more by the service that starts on it (6.4, 7.2)', async () => {
    const old = await at(earlier)
    const people = peopleTables(old.open)
    await people.employees.insert({ employeeId: 'ada' }, ADA)
    await people.employees.insert({ employeeId: 'bo' }, { ...ADA, id: 'bo', email: 'bo@ours.example' })
    match(await command(earlier, 'save', file), /^2 rows of \w+ are in /)
    const hash = tombstoneName({ hash: shortHash }, 'ada')
    const tombstone = { hash, erasureId: 'first', at: '2026-11-10T12:00:00.000Z' }
    await people.erased.insert({ kind: 'erased', hash }, tombstone)

    await rejects(command(later, 'restore', file), /PREFIX_BEFORE/)
    await rejects(command(later, 'restore', file, 'mistyped'), /could not be read under mistyped/)
    match(await command(later, 'restore', file, earlier), /2 rows are back.*\n.* 1 were erased since/)
    const { open, rows } = await at(later)
    deepEqual(await valuesOf(peopleTables(open).erased.list({ kind: 'erased' })), [tombstone])
    const [erasure, ...others] = await valuesOf(erasureTables(open).erasures.list({ kind: 'erasure' }))
    deepEqual([erasure?.personId, erasure?.state, others], ['ada', 'begun', []])
    const due = await dueTable(rows('due'), silent).upTo('2999-01-01T00:00:00.000Z')
    deepEqual(
      due.map(({ value }) => value.work),
      [{ kind: 'erase', erasureId: erasure?.id }],
    )
  })

  it('deletes the tables of the prefix before, and never those in use (6.4)', async () => {
    await rejects(command(later, 'remove', later), /PREFIX_BEFORE/)
    match(await command(later, 'remove', earlier), new RegExp(`The tables of ${earlier} are deleted`))
    const { rows } = tablesOf({ prefix: earlier, connectionString: await azurite() }, silent)
    await rejects(async () => {
      for await (const row of rows('employees').listEntities({ queryOptions: {} })) ok(row)
    })
    equal((await peopleTables((await at(later)).open).employees.get({ employeeId: 'bo' }))?.value.id, 'bo')
  })
})
