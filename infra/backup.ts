import { createReadStream, createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { operatorCredential } from '../src/adapters/identity/operator-credential.ts'
import { restoreRows, saveRows } from '../src/adapters/tables/backup.ts'
import { openTables, TABLES } from '../src/adapters/tables/open-tables.ts'
import { linesOf } from './lines.ts'

const USAGE =
  'node infra/backup.ts save FILE.gz, or restore FILE.gz [again]; with STORAGE_ACCOUNT (or STORAGE_CONNECTION_STRING) and STORAGE_PREFIX set'

/** Saves all rows of a deployment into one file, or puts them under a prefix that holds none. */
async function backup(): Promise<void> {
  const [, , does, file, again] = process.argv
  const { STORAGE_ACCOUNT, STORAGE_CONNECTION_STRING, STORAGE_PREFIX: prefix = 'counterpart' } = process.env
  if (!file || !(does === 'save' || does === 'restore') || !(STORAGE_ACCOUNT || STORAGE_CONNECTION_STRING))
    throw new Error(USAGE)
  const opened = await openTables(
    STORAGE_CONNECTION_STRING
      ? { prefix, connectionString: STORAGE_CONNECTION_STRING }
      : { prefix, account: STORAGE_ACCOUNT ?? '', credential: operatorCredential() },
    () => undefined,
  )
  const tables = TABLES.map((name) => ({ name, rows: opened.rows(name) }))
  if (does === 'restore') {
    let count = 0
    await pipeline(createReadStream(file), createGunzip(), async (pieces) => {
      count = await restoreRows(tables, linesOf(pieces), again === 'again')
    })
    console.log(`${count} rows are back. Start with SENDING=off first.`)
    return
  }
  let count = 0
  const lines = async function* () {
    for await (const line of saveRows(tables)) {
      count++
      yield `${line}\n`
    }
  }
  // Whoever can read it can read everything: for its owner alone, and never over another.
  await pipeline(Readable.from(lines()), createGzip(), createWriteStream(file, { flags: 'wx', mode: 0o600 }))
  console.log(`${count} rows are in ${file}.`)
}

try {
  await backup()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
