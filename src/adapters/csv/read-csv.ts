import { Readable } from 'node:stream'
import { type CsvError, type Info, type Parser, parse } from 'csv-parse'
import { LARGEST_IMPORT } from '../../contract/words.ts'
import type { FileMistake } from '../../domain/people/import-mistakes.ts'
import type { ImportRow } from '../../domain/people/ports.ts'
import { cleanHeader, cleanValue } from './clean-value.ts'
import { breaksIn, decodeText, NotText, TooLarge } from './decode-text.ts'
import { openHeader } from './read-header.ts'

type Read = { record: string[]; info: Info }
/** Where the last row that was read ends; `blank` counts the blank lines up to there. */
type Place = { lines: number; blank: number }
/** A row longer than this (bytes) is a quote that was never closed. */
const LONGEST_ROW = 1_000_000

/**
 * Reads a CSV file row by row (1.1): UTF-8 or UTF-16, separated by `,` `;` or tab, any line ends. Fields are keyed by
 * their header in lower case; a header that comes again is numbered: `email (2)`. Blank rows are left out but counted. What cannot be read is a row with a mistake;
 * after one that concerns the whole file nothing follows. `maxBytes` defaults to 64 million.
 */
export async function* readCsv(
  bytes: AsyncIterable<Uint8Array>,
  maxBytes = LARGEST_IMPORT,
): AsyncGenerator<ImportRow> {
  const place: Place = { lines: 0, blank: 0 }
  try {
    const opened = await openHeader(decodeText(bytes, maxBytes))
    if (opened === 'blank') return yield whole(1, { code: 'file empty' })
    const parser = parserOf(opened.separator, opened.texts, place)
    let header: string[] | undefined
    let rows = 0
    for await (const { record, info } of parser as AsyncIterable<Read>) {
      const line = info.lines - record.reduce((sum, value) => sum + breaksIn(value), 0)
      if (header) {
        const row = rowOf(header, record, line)
        if (!row) continue
        rows++
        yield row
        continue
      }
      if (record.length === 1 && !cleanHeader(record[0] ?? '')) continue
      header = withoutTwins(record.map(cleanHeader))
      if (!header.some(Boolean)) return yield whole(line, { code: 'no header' })
    }
    if (rows === 0) yield whole(1, { code: 'no rows' })
  } catch (error) {
    yield whole(...mistakeFrom(error, place, maxBytes))
  }
}

function parserOf(separator: string, texts: AsyncIterable<string>, place: Place): Parser {
  const parser = parse({
    delimiter: separator,
    record_delimiter: '\n',
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
    // An error overtakes the rows before it, so the place is noted while parsing.
    on_record: (record, { lines, empty_lines }) => {
      place.lines = lines
      place.blank = empty_lines
      return record
    },
  })
  const source = Readable.from(texts)
  source.on('error', (error) => parser.destroy(error))
  parser.on('close', () => source.destroy())
  return source.pipe(parser)
}

/** Undefined for a row without any value. Empty values beyond the last column are no harm. */
function rowOf(header: string[], record: string[], line: number): ImportRow | undefined {
  const values = record.map(cleanValue)
  if (values.every((value) => value === '')) return undefined
  const found = Math.max(header.length, values.findLastIndex((value) => value !== '') + 1)
  if (record.length < header.length || found > header.length)
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

function mistakeFrom(error: unknown, place: Place, limit: number): [number, FileMistake] {
  if (error instanceof NotText) return [error.line, { code: 'encoding' }]
  if (error instanceof TooLarge) return [1, { code: 'too large', limit }]
  const { code, empty_lines: blank = 0 } = error as Partial<CsvError> & Partial<Info>
  if (code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE')
    return [place.lines + 1 + Math.max(0, blank - place.blank), { code: 'quote not closed' }]
  throw error
}
