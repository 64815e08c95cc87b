import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { saveAndRestore } from '../../infra/save-and-restore.ts'
import { openTables } from '../../src/adapters/tables/open-tables.ts'
import { azurite } from '../azurite.ts'

/** A folder for the files of backups; whoever asks removes it. */
export const backupFolder = (): string => mkdtempSync(join(tmpdir(), 'backup-'))

/** The tables of a prefix, which says nothing of what it reads. */
export const tablesAt = async (prefix: string) =>
  openTables({ prefix, connectionString: await azurite() }, () => undefined)

/** Runs the command that saves and restores on the tables of a prefix: what it says, a line each. */
export async function backupCommand(prefix: string, ...words: string[]): Promise<string> {
  const said: string[] = []
  const env = { STORAGE_CONNECTION_STRING: await azurite(), STORAGE_PREFIX: prefix }
  await saveAndRestore(words, env, (line) => said.push(line))
  return said.join('\n')
}
