import { LARGEST_IMPORT } from '../../contract/words.ts'
import type { FileMistake } from '../../domain/people/import-mistakes.ts'
import type { ImportRow } from '../../domain/people/ports.ts'
import { cleanHeader, cleanValue } from './clean-value.ts'
import { fitsIn } from './cut-records.ts'
import { decodeText, NotText, TooLarge } from './decode-text.ts'
import { openHeader } from './read-header.ts'
import { readRecords } from './read-records.ts'

/**
 * Reads a CSV file row by row (1.1): UTF-8 or UTF-16, separated by `,` `;` or tab, any line ends. Fields are keyed by
 * their header in lower case; a header that comes again is numbered: `email (2)`. Blank rows are left out but counted.
 * A row that cannot be read is one with a mistake, and the rows after it are read all the same; after a mistake of the
 * whole file nothing follows. `maxBytes` defaults to 64 million.
 */
export async function* readCsv(
  bytes: AsyncIterable<Uint8Array>,
  maxBytes = LARGEST_IMPORT,
): AsyncGenerator<ImportRow> {
  try {
    const opened = await openHeader(decodeText(bytes, maxBytes))
    if (opened === 'blank') return yield whole(1, { code: 'file empty' })
    let header: string[] | undefined
    let rows = 0
    for await (const pieces of readRecords(opened.texts, opened.separator))
      for (const piece of pieces) {
        const { line } = piece
        if (!header) {
          if ('fault' in piece) return yield whole(line, { code: 'header unread' })
          const names = piece.record.map(cleanHeader)
          if (names.length === 1 && !names[0]) continue
          if (!names.some(Boolean)) return yield whole(line, { code: 'no header' })
          header = withoutTwins(names)
          continue
        }
        const row =
          'fault' in piece ? { line, mistake: piece.fault, whole: false } : rowOf(header, piece.record, line)
        if (!row) continue
        rows++
        yield row
      }
    if (rows === 0) yield whole(1, { code: 'no rows' })
  } catch (error) {
    yield whole(...mistakeFrom(error, maxBytes))
  }
}

/** Undefined for a row without any value. Empty values beyond the last column are no harm. */
function rowOf(header: string[], record: string[], line: number): ImportRow | undefined {
  const values = record.map(cleanValue)
  if (values.every((value) => value === '')) return undefined
  if (!fitsIn(header.length, values))
    return {
      line,
      mistake: { code: 'columns', expected: header.length, found: record.length },
      whole: false,
    }
  const fields: Record<string, string> = Object.create(null)
  header.forEach((name, index) => {
    if (name) fields[name] = values[index] ?? ''
  })
  return { line, fields }
}

/** A header that stands there again gets a number, so that it harms nobody who does not need it. */
function withoutTwins(header: string[]): string[] {
  const seen = new Map<string, number>()
  return header.map((name) => {
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return name && count > 1 ? `${name} (${count})` : name
  })
}

const whole = (line: number, mistake: FileMistake): ImportRow => ({ line, mistake, whole: true })

function mistakeFrom(error: unknown, limit: number): [number, FileMistake] {
  if (error instanceof NotText) return [error.line, { code: 'encoding' }]
  if (error instanceof TooLarge) return [1, { code: 'too large', limit }]
  throw error
}
