import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { save } from '../../infra/save-and-restore.ts'
import { shortHash } from '../../src/adapters/identity/short-hash.ts'
import { dueTable } from '../../src/adapters/tables/due.ts'
import { erasureTables } from '../../src/adapters/tables/erasures.ts'
import { everyRow } from '../../src/adapters/tables/every-row.ts'
import { type Tables, tablesOf } from '../../src/adapters/tables/open-tables.ts'
import { peopleTables } from '../../src/adapters/tables/people.ts'
import { fileTables } from '../../src/adapters/tables/person-files.ts'
import { restoredTable } from '../../src/adapters/tables/restored.ts'
import { RESTORED } from '../../src/domain/checkins/restored.ts'
import type { Employee } from '../../src/domain/people/employee.ts'
import { tombstoneName } from '../../src/domain/people/tombstone.ts'
import { begunErasure } from '../../src/domain/privacy/erasure.ts'
import { forgetPeople } from '../../src/domain/privacy/forget-people.ts'
import { change, valuesOf } from '../../src/domain/store.ts'
import { azurite } from '../azurite.ts'
import { backupCommand, backupFolder, tablesAt } from './backups.ts'

const ADA: Employee = {
  ...{ id: 'ada', name: 'Ada', email: 'ada@ours.example', department: 'Sales', jobTitle: 'Planner' },
  ...{ function: 'other', functionBy: 'title', managerEmail: null, managerId: null, leader: false },
  ...{ timeZone: 'Europe/Amsterdam', locale: 'en', country: 'NL', hours: null, from: 'file', leftOn: null },
}

describe('the command that saves and restores', () => {
  const folder = backupFolder()
  const file = join(folder, 'all.gz')
  const prefixes = ['a', 'b'].map((letter) => `${letter}${randomBytes(6).toString('hex')}`)
  const [earlier = '', later = ''] = prefixes
  const silent = () => undefined
  after(() => rmSync(folder, { recursive: true }))

  it('has whoever was erased since erased once more by the service that starts on it (6.4, 7.2)', async () => {
    const old = await tablesAt(earlier)
    const people = peopleTables(old.open)
    await people.employees.insert({ employeeId: 'ada' }, ADA)
    await people.employees.insert({ employeeId: 'bo' }, { ...ADA, id: 'bo', email: 'bo@ours.example' })
    match(await backupCommand(earlier, 'save', file), /^2 rows of \w+ are in /)
    const hash = tombstoneName({ hash: shortHash }, 'ada')
    const tombstone = { hash, erasureId: 'first', at: '2026-11-10T12:00:00.000Z' }
    await people.erased.insert({ kind: 'erased', hash }, tombstone)

    await rejects(backupCommand(later, 'restore', file), /PREFIX_BEFORE/)
    await rejects(backupCommand(later, 'restore', file, 'mistyped'), /could not be read under mistyped/)
    match(
      await backupCommand(later, 'restore', file, earlier),
      /2 rows are back.*\n.* 1 were erased since, and 0 objected/,
    )
    const { open, rows } = await tablesAt(later)
    ok(await restoredTable(open).get(RESTORED), 'it starts with SENDING=off alone')
    deepEqual(await valuesOf(peopleTables(open).erased.list({ kind: 'erased' })), [tombstone])
    const [erasure, ...others] = await valuesOf(erasureTables(open).erasures.list({ kind: 'erasure' }))
    deepEqual([erasure?.personId, erasure?.state, others], ['ada', 'begun', []])
    const due = await dueTable(rows('due'), silent).upTo('2999-01-01T00:00:00.000Z')
    deepEqual(
      due.map(({ value }) => value.work),
      [{ kind: 'erase', erasureId: erasure?.id }],
    )
  })

  it('keeps no file that may hold half of somebody, and saves while an erasure waits (6.4)', async () => {
    const tables = await tablesAt(`c${randomBytes(6).toString('hex')}`)
    const { erasures } = erasureTables(tables.open)
    const person = { personId: 'ada', side: 'employee' as const, theirs: [], names: ['Ada'], addresses: [] }
    const of = { id: 'first', byId: 'admin', at: '2026-11-10T12:00:00.000Z' }
    const erasure = begunErasure(person, of)
    const key = { kind: 'erasure', erasureId: 'first' } as const
    const saved = join(folder, 'other.gz')
    const meanwhile = [
      () => erasures.insert(key, erasure),
      () => change(erasures, key, (there) => there && { ...there, state: 'done' as const }),
    ]
    for (const happens of meanwhile) {
      await rejects(save(during(tables, happens), saved, silent), /erased meanwhile/)
      equal(existsSync(saved), false)
      await save(tables, saved, silent)
      rmSync(saved)
    }
  })

  it('keeps no file that may hold half of somebody who left and is forgotten while it is made (6.4)', async () => {
    const tables = await tablesAt(`d${randomBytes(6).toString('hex')}`)
    const needs = {
      ...{ ...erasureTables(tables.open), ...peopleTables(tables.open), ...fileTables(tables.open) },
      ...{ everyRow: everyRow(tables.rows, silent), hash: shortHash, leftWord: 'Former colleague' },
      ...{ newToken: () => 'token', realNow: Date.now, report: silent },
    }
    await needs.employees.insert({ employeeId: 'ada' }, { ...ADA, leftOn: '2024-11-01' })
    const forget = async () => {
      const key = { kind: 'leaver', personId: 'ada' } as const
      const person = { side: 'employee' as const, theirs: [], names: ['Ada'], addresses: [] }
      await needs.leavers.insert(key, {
        ...person,
        personId: 'ada',
        id: 'first',
        leftOn: null,
        unread: null,
        noted: null,
      })
      await forgetPeople(needs)({ stillMine: () => true })
    }
    const saved = join(folder, 'forgotten.gz')
    await rejects(save(during(tables, forget), saved, silent), /erased meanwhile/)
    equal(await needs.employees.get({ employeeId: 'ada' }), undefined)
    equal(existsSync(saved), false)
    await save(tables, saved, silent)
  })

  it('keeps no file that was cut short, and leaves the one that is there alone (6.4)', async () => {
    const tables = await tablesAt(`e${randomBytes(6).toString('hex')}`)
    await peopleTables(tables.open).employees.insert({ employeeId: 'ada' }, ADA)
    const saved = join(folder, 'cut-short.gz')
    const failing = during(tables, () => Promise.reject(new Error('storage is away')))
    await rejects(save(failing, saved, silent), /storage is away/)
    equal(existsSync(saved), false)
    let isRead = false
    const later = during(tables, async () => {
      isRead = true
    })
    const open: Tables['open'] = (name, form) => {
      if (isRead) throw new Error('storage is away')
      return tables.open(name, form)
    }
    await rejects(save({ ...later, open }, saved, silent), /storage is away/)
    equal(existsSync(saved), false)
    await save(tables, saved, silent)
    await rejects(save(tables, saved, silent), /already/)
    equal(existsSync(saved), true)
  })

  it('saves nothing but the tables that are named, and says so where there are none or they hold nothing', async () => {
    const saved = join(folder, 'none.gz')
    await rejects(backupCommand('', 'save', saved), /STORAGE_PREFIX/)
    const nobody = `f${randomBytes(6).toString('hex')}`
    await rejects(backupCommand(nobody, 'save', saved), new RegExp(`no tables of ${nobody}.*page Settings`))
    // It made none either.
    await rejects(backupCommand(later, 'remove', nobody), new RegExp(`no tables of ${nobody}`))
    await tablesAt(nobody)
    await rejects(backupCommand(nobody, 'save', saved), /no row.*page Settings/)
    equal(existsSync(saved), false)
  })

  it('says what to do where a file or its folder is missing, before anything is made', async () => {
    const fresh = `g${randomBytes(6).toString('hex')}`
    const missing = join(folder, 'missing.gz')
    await rejects(
      backupCommand(fresh, 'restore', missing, earlier),
      /There is no file .*missing\.gz.*Download it/,
    )
    await rejects(backupCommand(later, 'remove', fresh), new RegExp(`no tables of ${fresh}`))
    await rejects(
      backupCommand(earlier, 'save', join(folder, 'no-folder', 'all.gz')),
      /no folder for .*all\.gz/,
    )
    await rejects(backupCommand(earlier, 'save', file), /There is a file .*all\.gz already/)
  })

  it('deletes the tables of the prefix before, and never those in use (6.4)', async () => {
    for (const words of [
      ['remove', later.toUpperCase()],
      ['restore', file, later.toUpperCase()],
    ])
      await rejects(backupCommand(later, ...words), /must be lower-case/)
    await rejects(backupCommand(later, 'remove', later), /PREFIX_BEFORE/)
    match(await backupCommand(later, 'remove', earlier), new RegExp(`The tables of ${earlier} are deleted`))
    await rejects(backupCommand(later, 'remove', earlier), new RegExp(`no tables of ${earlier}`))
    const { rows } = tablesOf({ prefix: earlier, connectionString: await azurite() }, silent)
    await rejects(async () => {
      for await (const row of rows('employees').listEntities({ queryOptions: {} })) ok(row)
    })
    equal(
      (await peopleTables((await tablesAt(later)).open).employees.get({ employeeId: 'bo' }))?.value.id,
      'bo',
    )
  })
})

/** The same tables; something happens while the last of them is read. */
function during(tables: Tables, happens: () => Promise<unknown>): Tables {
  const rows: Tables['rows'] = (name) => {
    const table = tables.rows(name)
    if (name !== 'subscriptions') return table
    return Object.assign(Object.create(table), {
      async *listEntities(asked: Parameters<typeof table.listEntities>[0]) {
        await happens()
        yield* table.listEntities(asked)
      },
    })
  }
  return { ...tables, rows }
}
