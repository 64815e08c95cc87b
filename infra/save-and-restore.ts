import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, open, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { operatorCredential } from '../src/adapters/identity/operator-credential.ts'
import { shortHash } from '../src/adapters/identity/short-hash.ts'
import { refuseRows, restoreRows, saveRows } from '../src/adapters/tables/backup.ts'
import { dueTable } from '../src/adapters/tables/due.ts'
import { erasureTables } from '../src/adapters/tables/erasures.ts'
import { everyRow } from '../src/adapters/tables/every-row.ts'
import {
  countTables,
  openTables,
  removeTables,
  TABLES,
  type Tables,
  tablesOf,
} from '../src/adapters/tables/open-tables.ts'
import { pairTables } from '../src/adapters/tables/pairs.ts'
import { peopleTables } from '../src/adapters/tables/people.ts'
import { fileTables } from '../src/adapters/tables/person-files.ts'
import { restoredTable } from '../src/adapters/tables/restored.ts'
import { visitTables } from '../src/adapters/tables/visits.ts'
import { settings } from '../src/config.ts'
import { RESTORED } from '../src/domain/checkins/restored.ts'
import type { Contact } from '../src/domain/people/customer.ts'
import type { PeopleStore } from '../src/domain/people/ports.ts'
import { type ErasedSince, eraseRestored } from '../src/domain/privacy/erase-restored.ts'
import { objectRestored } from '../src/domain/privacy/object-restored.ts'
import { wakeRestored } from '../src/domain/privacy/wake-restored.ts'
import { valuesOf } from '../src/domain/store.ts'
import { linesOf } from './lines.ts'

const USAGE = `node infra/backup.ts save FILE.gz
       restore FILE.gz PREFIX_BEFORE [again]   PREFIX_BEFORE: the prefix in use until now, which knows who was erased or objected; - where its tables are gone
       remove PREFIX_BEFORE                    deletes the tables of that prefix, once the restored ones are in use
with STORAGE_ACCOUNT (or STORAGE_CONNECTION_STRING) and STORAGE_PREFIX set`
const NOTHING = '-'
const silent = () => undefined

type Given = Readonly<Record<string, string | undefined>>

/** Saves all rows of a deployment into one file, puts them under a prefix that holds none, or deletes an old prefix. */
export async function saveAndRestore(
  [does, what, before, again]: readonly string[],
  { STORAGE_ACCOUNT, STORAGE_CONNECTION_STRING, STORAGE_PREFIX }: Given,
  say: (line: string) => void,
): Promise<void> {
  if (!what || !(STORAGE_ACCOUNT || STORAGE_CONNECTION_STRING) || !STORAGE_PREFIX) throw new Error(USAGE)
  const accountOf = (prefix: string) =>
    STORAGE_CONNECTION_STRING
      ? { prefix, connectionString: STORAGE_CONNECTION_STRING }
      : { prefix, account: STORAGE_ACCOUNT ?? '', credential: operatorCredential() }
  const account = accountOf(prefixIn(STORAGE_PREFIX))
  if (does === 'save') {
    if ((await countTables(tablesOf(account, silent))) === 0) throw new Error(noTables(account.prefix))
    return save(await openTables(account, silent), what, say, account.prefix)
  }
  if (does === 'restore' && before && before !== account.prefix) {
    await access(what).catch(sayMissing(what))
    const known =
      before === NOTHING ? NOBODY : await knownIn(tablesOf(accountOf(prefixIn(before)), silent), before)
    return restore(await openTables(account, silent), what, { known, again: again === 'again', say })
  }
  if (does === 'remove' && what !== STORAGE_PREFIX) {
    const removed = await removeTables(tablesOf(accountOf(prefixIn(what)), silent))
    if (removed === 0) throw new Error(noTables(what))
    return say(`The tables of ${what} are deleted.`)
  }
  throw new Error(USAGE)
}

/**
 * Saves all rows into a file. Where an erasure began or ended while tables were read one after another, or somebody who
 * left was forgotten, the file goes again: it would hold half of somebody, and nothing by which a restore knows them
 * (6.4). So it does where it is cut short, and where there is no row to keep.
 */
export async function save(
  tables: Tables,
  file: string,
  say: (line: string) => void,
  prefix = '',
): Promise<void> {
  let count = 0
  const lines = async function* () {
    for await (const line of saveRows(named(tables))) {
      count++
      yield `${line}\n`
    }
  }
  const before = await erasuresIn(tables)
  // Whoever can read it can read everything: for its owner alone, and never over another.
  const there = await open(file, 'wx', 0o600).catch(sayUnwritable(file))
  try {
    await pipeline(Readable.from(lines()), createGzip(), there.createWriteStream())
    if ((await erasuresIn(tables)) !== before)
      throw new Error('Somebody was erased meanwhile, or looked for in everything. Save once more.')
    if (count === 0) throw new Error(`There is no row under ${prefix}. ${WHICH}`)
  } catch (error) {
    await rm(file)
    throw error
  }
  say(`${count} rows of ${prefix} are in ${file}.`)
}

const WHICH = 'The page Settings shows which STORAGE_PREFIX is in use.'
const noTables = (prefix: string) => `There are no tables of ${prefix}. ${WHICH}`
const sayMissing = (file: string) => (): never => {
  throw new Error(`There is no file ${file}. Download it first, as infra/README.md says, or check its name.`)
}
const sayUnwritable =
  (file: string) =>
  (error: unknown): never => {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST')
      throw new Error(`There is a file ${file} already, which is not written over. Choose another name.`)
    if (code === 'ENOENT')
      throw new Error(`There is no folder for ${file}. Make it first, or choose another name.`)
    throw error
  }

/** Nothing stays of having forgotten somebody but that everything was looked at. */
async function erasuresIn({ open }: Tables): Promise<string> {
  const [all, looks] = await Promise.all([
    valuesOf(erasureTables(open).erasures.list({ kind: 'erasure' })),
    valuesOf(fileTables(open).lookClaims.list({ kind: 'look' })),
  ])
  const states = all.map(({ id, state }) => `${id} ${state === 'done'}`)
  return [...states, ...looks.map(({ holder, heardAt }) => `${holder} ${heardAt}`)].join()
}

/** A prefix as the service takes it: names of tables ignore case, so that in other letters it would be the one in use. */
function prefixIn(text: string | undefined): string {
  const { data, error } = settings.shape.STORAGE_PREFIX.safeParse(text)
  if (data === undefined) throw new Error(`The prefix ${text} ${error?.issues[0]?.message}`)
  return data
}

/** Who was erased by now, and who objected. */
type Known = ErasedSince & { objected: Contact[]; before: Pick<PeopleStore, 'customers'> | undefined }
const NOBODY: Known = { tombstones: [], erasures: [], objected: [], before: undefined }
type Restoring = { known: Known; again: boolean; say: (line: string) => void }

async function restore(tables: Tables, file: string, { known, again, say }: Restoring): Promise<void> {
  if (!again) await refuseRows(named(tables))
  // Before the first row, so that no service starts with sending on over what was cut short.
  await restoredTable(tables.open).insert(RESTORED, { at: new Date().toISOString() })
  let count = 0
  await pipeline(createReadStream(file), createGunzip(), async (pieces) => {
    count = await restoreRows(named(tables), linesOf(pieces))
  })
  const needs = {
    ...peopleTables(tables.open),
    ...pairTables(tables.open),
    ...visitTables(tables.open),
    ...erasureTables(tables.open),
    everyRow: rowsOf(tables),
    due: dueTable(tables.rows('due'), silent),
    hash: shortHash,
    newToken: randomUUID,
    now: () => new Date().toISOString(),
  }
  await wakeRestored(needs)()
  const objected = await objectRestored({ ...needs, before: known.before })(known.objected)
  const people = await eraseRestored(needs)(known)
  say(`${count} rows are back. Start with SENDING=off first.`)
  say(
    `Of the people in them ${people} were erased since, and ${objected} objected: the service follows when it starts.`,
  )
}

async function knownIn(tables: Tables, prefix: string): Promise<Known> {
  try {
    const [tombstones, erasures] = await Promise.all([
      valuesOf(peopleTables(tables.open).erased.list({ kind: 'erased' })),
      valuesOf(erasureTables(tables.open).erasures.list({ kind: 'erasure' })),
    ])
    const objected: Contact[] = []
    for await (const { kind, value } of rowsOf(tables).read())
      if (kind === 'contacts' && value.objectedOn) objected.push(value as Contact)
    return { tombstones, erasures, objected, before: peopleTables(tables.open) }
  } catch (error) {
    const why = error instanceof Error ? error.message : ''
    throw new Error(`Who was erased could not be read under ${prefix}; is that its name? ${why}`)
  }
}

const rowsOf = (tables: Tables) =>
  everyRow((name) => (name === 'undo' ? tables.client(name) : tables.rows(name)), silent)
const named = (tables: Tables) => TABLES.map((name) => ({ name, rows: tables.rows(name) }))
