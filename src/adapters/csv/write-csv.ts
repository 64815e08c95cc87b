import { cleanValue } from './clean-value.ts'

/** What stands in a cell; null is an empty one. Texts are made harmless, numbers stay numbers. */
export type CsvCell = string | number | null

/** What begins a formula in some spreadsheet: also the wide forms, and what old dialects of Lotus and DDE read. */
const STARTS = '=+\\-@|%\uff1d\uff0b\uff0d\uff20'
const AT_START = new RegExp(`^([\\s"']*)([${STARTS}])`)
/** A program that splits at another separator than ours sees a cell begin behind it. */
const BEHIND_SEPARATOR = new RegExp(`([,;|])([\\s"']*)([${STARTS}])`, 'g')
/** So many characters are handed on at once. */
const PIECE = 16_384

/**
 * Writes rows as CSV (RFC 4180, UTF-8 with BOM) piece by piece, so that any number of rows takes the same memory.
 * Every cell is quoted and on one line, and none begins a formula in any spreadsheet's dialect.
 */
export async function* writeCsv(
  head: readonly string[],
  rows: AsyncIterable<readonly CsvCell[]>,
): AsyncGenerator<string> {
  let piece = `\ufeff${lineOf(head)}`
  for await (const row of rows) {
    piece += lineOf(row)
    if (piece.length < PIECE) continue
    yield piece
    piece = ''
  }
  yield piece
}

const lineOf = (row: readonly CsvCell[]) => `${row.map(cellOf).join(',')}\r\n`

function cellOf(cell: CsvCell): string {
  if (cell === null) return '""'
  return typeof cell === 'number' ? String(cell) : `"${harmless(cell).replaceAll('"', '""')}"`
}

/** The text on one line, with an apostrophe before whatever would begin a formula. */
export function harmless(text: string): string {
  return cleanValue(text).replaceAll(BEHIND_SEPARATOR, "$1$2'$3").replace(AT_START, "'$1$2")
}
