import type { ImportKind } from '../../contract/words.ts'
import { dayIn } from '../checkins/cycle.ts'
import { inParallel } from '../in-parallel.ts'
import { openPairs } from '../pairing/import-pairs.ts'
import { change, insertOrChange } from '../store.ts'
import { type Candidate, type Comparison, compareImport, fieldsAfter } from './compare-import.ts'
import type { Fields } from './import-columns.ts'
import { openContacts } from './import-contacts.ts'
import { openCustomers } from './import-customers.ts'
import type { ImportNeeds, KindOfFile, Prepared } from './import-kind.ts'
import { DirectoryError, type Refusal } from './import-mistakes.ts'
import { openPeople } from './import-people.ts'
import { openTeams } from './import-teams.ts'
import type { ImportInput, Snapshot } from './ports.ts'
import { readRows } from './read-rows.ts'

/** What an import did, or would do. `gone` are the rows as the source last brought them. */
export type ImportReport = {
  added: number
  changed: number
  same: number
  gone: Fields[]
  unresolved: { line: number; email: string }[]
  refused: Refusal[]
}
const NOTHING: ImportReport = { added: 0, changed: 0, same: 0, gone: [], unresolved: [], refused: [] }

const KINDS: Record<ImportKind, (needs: ImportNeeds) => KindOfFile | Promise<KindOfFile>> = {
  people: openPeople,
  customers: openCustomers,
  contacts: openContacts,
  teams: openTeams,
  pairs: openPairs,
}

/**
 * Imports a file, or tells what applying it would do (1.1). Refused rows never stop the others; a file that cannot be
 * read to its end is refused whole, with one line. What was applied is remembered row by row, last of all, so that
 * the same file completes what a crash cut short. With `gone: 'left'`, what is missing from the file is marked as left.
 */
export const importFile =
  (needs: ImportNeeds) =>
  async ({ kind: name, source: of, apply, gone, rows }: ImportInput): Promise<ImportReport> => {
    const kind = await KINDS[name](needs)
    const leave = gone === 'left' ? kind.leave : keep
    if (!leave) return { ...NOTHING, refused: [{ line: 1, mistakes: [{ code: 'never left' }] }] }
    const file = await readRows(name, kind.keysOf, rows)
    if ('whole' in file) return { ...NOTHING, refused: [file.whole] }
    const source = `${name}:${of}`
    const compared = compareImport(file.rows, await needs.snapshots.list({ source }), file.keys)
    const prepared = await prepare(kind, compared, file.rows)
    if ('code' in prepared) return { ...NOTHING, refused: [{ line: 1, mistakes: [prepared] }] }
    if (apply) {
      await prepared.write()
      await leave(compared.gone.map(({ value }) => value))
      await remember(needs, source, prepared, compared)
    }
    return reportOf(prepared, compared, file.refused)
  }

async function prepare(
  kind: KindOfFile,
  { candidates }: Comparison,
  all: Parameters<KindOfFile['prepare']>[1],
) {
  try {
    return await kind.prepare(candidates, all)
  } catch (error) {
    if (error instanceof DirectoryError) return { code: 'directory' as const, why: error.problem }
    throw error
  }
}

const keep: KindOfFile['leave'] = async () => {}

async function remember(needs: ImportNeeds, source: string, prepared: Prepared, { gone }: Comparison) {
  await inParallel(prepared.rows, (row) => {
    const snapshot: Snapshot = { source, key: row.key, fields: fieldsAfter(row), goneOn: null }
    const put = row.before ? change : insertOrChange
    return put(needs.snapshots, { source, key: row.key }, () => snapshot)
  })
  const goneOn = dayIn(needs.now(), needs.calendar.zone)
  await inParallel(gone, ({ value: { key } }) =>
    change(needs.snapshots, { source, key }, (there) => there && { ...there, goneOn }),
  )
}

function reportOf(prepared: Prepared, { same, gone }: Comparison, refused: readonly Refusal[]): ImportReport {
  const added = prepared.rows.filter(isNew).length
  return {
    added,
    changed: prepared.rows.length - added,
    same,
    gone: gone.map(({ value }) => value.fields),
    unresolved: prepared.unresolved,
    refused: [...refused, ...prepared.refused].sort((a, b) => a.line - b.line),
  }
}

/** New to its source: it was not in the last file, though it may have been in one before. */
const isNew = ({ before }: Candidate) => before === undefined || before.value.goneOn !== null
