import type { ImportKind } from '../../contract/words.ts'
import type { FileRow } from './compare-import.ts'
import { checkFields, type Fields, missingColumn } from './import-columns.ts'
import type { KindOfFile } from './import-kind.ts'
import type { Refusal, RowMistake } from './import-mistakes.ts'
import type { ImportRow } from './ports.ts'

/** `keys` are those of all rows that have one, the refused ones included. */
export type FileRead = { rows: FileRow[]; refused: Refusal[]; keys: Set<string> }
type Checked = { line: number; fields: Fields; mistakes: RowMistake[] }

/** Reads and checks all rows of a file; or the one refusal of the whole file. */
export async function readRows(
  kind: ImportKind,
  keysOf: KindOfFile['keysOf'],
  rows: AsyncIterable<ImportRow>,
): Promise<FileRead | { whole: Refusal }> {
  const checked: Checked[] = []
  const refused: Refusal[] = []
  for await (const row of rows) {
    if ('fields' in row) {
      const column = missingColumn(kind, row.fields)
      if (column) return { whole: { line: 1, mistakes: [{ code: 'column missing', column }] } }
      checked.push({ line: row.line, ...checkFields(kind, row.fields) })
    } else if (row.whole) return { whole: { line: row.line, mistakes: [row.mistake] } }
    else refused.push({ line: row.line, mistakes: [row.mistake] })
  }
  return withKeys(checked, refused, keysOf)
}

/** Refuses what is wrong in itself, and every row whose key stood in an earlier line. */
function withKeys(
  checked: readonly Checked[],
  before: readonly Refusal[],
  keysOf: KindOfFile['keysOf'],
): FileRead {
  const read: FileRead = { rows: [], refused: [...before], keys: new Set() }
  const keys = keysOf(checked.map(({ fields }) => fields))
  const lines = new Map<string, number>()
  for (const [index, { line, fields, mistakes }] of checked.entries()) {
    const key = keys[index] ?? ''
    const first = typeof key === 'string' ? lines.get(key) : undefined
    const wrong = [...mistakes]
    if (typeof key === 'string') read.keys.add(key)
    else if (wrong.length === 0) wrong.push(key)
    if (wrong.length === 0 && first !== undefined) wrong.push({ code: 'duplicate', first })
    if (wrong.length > 0 || typeof key !== 'string') read.refused.push({ line, mistakes: wrong })
    else {
      lines.set(key, line)
      read.rows.push({ line, key, fields })
    }
  }
  return read
}
