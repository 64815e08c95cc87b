import type { ImportKind } from '../../contract/words.ts'
import type { Comparison, FileRow } from './compare-import.ts'
import { type Checked, checkFields, columnsOf, type Fields, missingColumns } from './import-columns.ts'
import type { FileMistake, Refusal, RowMistake } from './import-mistakes.ts'
import type { RowNote } from './import-notes.ts'
import type { ImportRow } from './ports.ts'
import { type Layout, PLAIN, recogniseFile } from './recognise-file.ts'

export type CheckedRow = Checked & { line: number }
/** A file that was read: whose headers it has, its rows, and the lines of which nobody knows what they say. */
export type FileRead = { layout: Layout; checked: CheckedRow[]; refused: Refusal[] }

/**
 * Reads and checks all rows of a file; or the one refusal of the whole file. A line that cannot be read stops no other.
 * `tell` hears how many rows were read.
 */
export async function readRows(
  kind: ImportKind,
  rows: AsyncIterable<ImportRow>,
  tell: (read: number) => void = () => {},
): Promise<FileRead | { whole: Refusal }> {
  const read: FileRead = { layout: PLAIN, checked: [], refused: [] }
  let first = true
  let short: Refusal[] = []
  let next = 2
  for await (const row of rows) {
    if (!('fields' in row)) {
      if (row.whole) return { whole: { line: row.line, mistakes: [row.mistake] } }
      const refusal = { line: row.line, mistakes: [row.mistake] }
      const below = short.length > 0 || row.line > next
      if (below && mayBeFooter(read.layout, row.mistake)) short.push(refusal)
      else read.refused.push(refusal)
      next = row.line + 1
      continue
    }
    if (first) {
      const headers = Object.keys(row.fields)
      read.layout = recogniseFile(kind, headers)
      const wrong = wrongHeaders(kind, read.layout, headers, row.fields)
      if (wrong) return { whole: { line: 1, mistakes: [wrong] } }
      first = false
    }
    read.refused.push(...short)
    short = []
    next = row.line + 1
    read.checked.push(checkRow(kind, read.layout, row.line, row.fields))
    tell(read.checked.length + read.refused.length)
  }
  return read
}

/** A report ends, below a blank line, with lines of one value; else such a line is a row that was cut off. */
const mayBeFooter = ({ footer }: Layout, mistake: FileMistake) =>
  footer && mistake.code === 'columns' && mistake.found === 1

function wrongHeaders(
  kind: ImportKind,
  layout: Layout,
  headers: readonly string[],
  row: Fields,
): FileMistake | undefined {
  if (layout.otherKind) return { code: 'other kind', kind: layout.otherKind }
  const has = new Set(Object.keys(layout.read(row).fields))
  const [column] = missingColumns(kind, has, layout.recognised !== null)
  if (column) return { code: 'column missing', column: layout.headerOf(column) }
  const used = columnsOf(kind, layout.recognised !== null).map(layout.headerOf)
  const twice = used.find((header) => headers.includes(header) && headers.includes(`${header} (2)`))
  return twice === undefined ? undefined : { code: 'header twice', column: twice }
}

function checkRow(kind: ImportKind, layout: Layout, line: number, given: Fields): CheckedRow {
  if (isHeader(given)) return { line, fields: {}, mistakes: [{ code: 'header again' }], notes: [] }
  if (!layout.recognised) return { line, ...checkFields(kind, given) }
  const own = layout.read(given)
  const { fields, mistakes, notes } = checkFields(kind, own.fields, true)
  return {
    line,
    fields,
    mistakes: mistakes.map((mistake) => inTheirWords(layout, mistake)),
    notes: [...own.notes, ...notes.map((note) => inTheirWords(layout, note))],
  }
}

/** Whether a row says what its columns are called, as where files were put one below the other. */
function isHeader(given: Fields): boolean {
  for (const name in given) if (given[name]?.toLowerCase() !== name.replace(/ \(\d+\)$/, '')) return false
  return true
}

/** Names a column as the file does. */
function inTheirWords<M extends RowMistake | RowNote>(layout: Layout, said: M): M {
  return 'column' in said ? { ...said, column: layout.headerOf(said.column) } : said
}

/**
 * Rows with their keys; `keys` are those of all rows that have one, the refused ones included. `unkeyed` are refused
 * rows of which nobody knows whom they are about.
 */
export type KeyedRows = { rows: FileRow[]; refused: Refusal[]; keys: Set<string>; unkeyed: Refusal[] }

/**
 * While a line cannot be read, or does not say whom it is about, nothing is gone, as it may stand there (1.1); how much
 * is missing is told with the first such line.
 */
export function holdGone(
  compared: Comparison,
  unread: Refusal | undefined,
  refused: readonly Refusal[],
): { compared: Comparison; refused: Refusal[] } {
  const count = compared.gone.length
  if (!unread || count === 0) return { compared, refused: [...refused] }
  const told = { ...unread, mistakes: [...unread.mistakes, { code: 'gone unknown' as const, count }] }
  return {
    compared: { ...compared, gone: [] },
    refused: refused.map((each) => (each === unread ? told : each)),
  }
}

/** Refuses what is wrong in itself, and every row whose key stood in an earlier line. */
export function keyRows({ checked, refused }: FileRead, keysOf: readonly (string | RowMistake)[]): KeyedRows {
  const read: KeyedRows = { rows: [], refused: [...refused], keys: new Set(), unkeyed: [] }
  const firsts = new Map<string, CheckedRow>()
  for (const [index, row] of checked.entries()) {
    const { line, fields, notes } = row
    const key = keysOf[index] ?? ''
    const first = typeof key === 'string' ? firsts.get(key) : undefined
    const wrong = [...row.mistakes]
    if (typeof key === 'string') read.keys.add(key)
    else if (wrong.length === 0) wrong.push(key)
    if (wrong.length === 0 && first) wrong.push(sameAs(first, row))
    if (wrong.length > 0 || typeof key !== 'string') {
      const refusal = { line, mistakes: wrong, fields }
      read.refused.push(refusal)
      if (key === '' || typeof key !== 'string') read.unkeyed.push(refusal)
    } else {
      firsts.set(key, row)
      read.rows.push({ line, key, fields, notes })
    }
  }
  return read
}

function sameAs({ line: first, fields }: CheckedRow, row: CheckedRow): RowMistake {
  if (fields['record id'] !== row.fields['record id']) return { code: 'two records', first }
  const by = (['email', 'domain'] as const).find((column) => fields[column] && row.fields[column])
  return by && nameIn(fields) !== nameIn(row.fields)
    ? { code: 'duplicate', first, by }
    : { code: 'duplicate', first }
}

const nameIn = (fields: Fields) =>
  ['name', 'full name', 'first name', 'last name']
    .flatMap((column) => fields[column] || [])
    .join(' ')
    .toLowerCase()
