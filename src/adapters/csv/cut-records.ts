import { type CsvError, type Info, parse } from 'csv-parse/sync'
import type { FileMistake } from '../../domain/people/import-mistakes.ts'
import { breaksIn } from './decode-text.ts'

/** A record and the line at which it starts; or why what starts there cannot be read. */
export type Piece = { line: number } & ({ record: string[] } | { fault: FileMistake })
/** `rest` begins the next block; after `isEnd` nothing is read any more. */
export type Cut = { pieces: Piece[]; rest: Buffer; isEnd: boolean }
type Part = { used: number } | { used: number; fault: FileMistake; scanned: number }

/** A row longer than this (bytes) never ends: its quote is not closed, or there are no line breaks. */
const LONGEST_ROW = 1_000_000
/** Most lines with a fault, and most bytes that are parsed anew after them: who has more mends these first. */
const MOST_FAULTS = 1000
const MOST_ANEW = 16_000_000
const LINE_END = 10
const TOO_LONG: FileMistake = { code: 'row too long', limit: LONGEST_ROW }
const NOTHING = Buffer.alloc(0)

/**
 * Cuts a file into records, block by block. A record that cannot be read (a quote that is not closed, or closes where
 * its value goes on, or several lines that do not make as many values as there are columns) is a fault of the line at
 * which it starts, and reading goes on at the next line, so that it costs no row but its own (1.1). Lines that such a
 * record ran over are doubted: there a stray quote is a fault as well, elsewhere it is part of its value.
 */
export function cutter(separator: string): (block: Buffer, isLast: boolean) => Cut {
  const options = { delimiter: separator, record_delimiter: '\n', relax_column_count: true }
  let line = 1
  /** How many values the first record has that is not blank. */
  let width = 0
  let faults = 0
  let anew = 0
  let doubtedTo = 0
  let inLongLine = false

  return (block, isLast) => {
    const pieces: Piece[] = []
    const end = isLast ? block.length : block.lastIndexOf(LINE_END) + 1
    let at = inLongLine ? afterLine(block, 0) : 0
    while (at < end) {
      const part = parseSome(block.subarray(at, end), pieces, isLast)
      at += part.used
      if (!('fault' in part)) break
      anew += part.scanned
      const isEnd = ++faults > MOST_FAULTS || anew > MOST_ANEW
      pieces.push({ line, fault: isEnd ? { code: 'rest unread' } : part.fault })
      if (isEnd) return { pieces, rest: NOTHING, isEnd }
      at = afterLine(block, at)
    }
    const rest = block.subarray(at)
    if (rest.length <= LONGEST_ROW || rest.includes(LINE_END)) return { pieces, rest, isEnd: false }
    pieces.push({ line, fault: TOO_LONG })
    inLongLine = true
    return { pieces, rest: NOTHING, isEnd: false }
  }

  /** Where the next line begins, which `line` is then; the end of the block when it does not begin there. */
  function afterLine(block: Buffer, at: number): number {
    const next = block.indexOf(LINE_END, at) + 1
    inLongLine = inLongLine && next === 0
    if (next > 0) line++
    return next || block.length
  }

  /** Keeps the records before the first fault, or before one that may end in the next block; `line` is where that is. */
  function parseSome(bytes: Buffer, pieces: Piece[], isLast: boolean): Part {
    let used = 0
    let lines = 0
    const keep = (record: string[], info: Info) => {
      const breaks = record.reduce((sum, value) => sum + breaksIn(value), 0)
      const last = line + info.lines - 1
      const fault = faultIn(record, breaks, last, bytes.subarray(used, info.bytes))
      if (fault) throw new Faulty(fault, info.bytes, last)
      pieces.push({ line: last - breaks, record })
      used = info.bytes
      lines = info.lines
      return null
    }
    try {
      parse(bytes, { ...options, relax_quotes: true, skip_empty_lines: true, on_record: keep })
      line += lineEndsIn(bytes)
      return { used: bytes.length }
    } catch (error) {
      const wrong = error instanceof Faulty ? error : notClosed(error, bytes.length)
      line += lines
      for (; bytes[used] === LINE_END; used++) line++
      const scanned = wrong.bytes - used
      if (wrong !== error && !isLast && scanned <= LONGEST_ROW) return { used }
      doubtedTo = Math.max(doubtedTo, wrong.line)
      return { used, fault: wrong.fault, scanned }
    }
  }

  function faultIn(
    record: readonly string[],
    breaks: number,
    last: number,
    bytes: Buffer,
  ): FileMistake | undefined {
    if (width === 0 && record.some((value) => value.trim())) width = record.length
    const isLong = breaks > 0
    if (bytes.length > LONGEST_ROW) return isLong ? { code: 'quote not closed' } : TOO_LONG
    const fits = !isLong || fitsIn(width, record)
    // A value whose quote closes where it goes on keeps that quote.
    const mayBeOdd = isLong
      ? record.some((value) => value.startsWith('"') && value.includes('\n'))
      : last <= doubtedTo && record.some((value) => value.includes('"'))
    if (fits && !mayBeOdd) return undefined
    if (!isSound(bytes)) return { code: 'quote not closed' }
    return fits ? undefined : { code: 'columns', expected: width, found: record.length, until: last }
  }

  /** Whether quotes stand nowhere but around values, or doubled within them. */
  function isSound(bytes: Buffer): boolean {
    try {
      return parse(bytes, options).length > 0
    } catch {
      return false
    }
  }
}

/** What is wrong with a record, and where it ends: in bytes, and as the number of its last line. */
class Faulty extends Error {
  readonly fault: FileMistake
  readonly bytes: number
  readonly line: number
  constructor(fault: FileMistake, bytes: number, line: number) {
    super(fault.code)
    this.fault = fault
    this.bytes = bytes
    this.line = line
  }
}

/** Nothing in the lines after it is doubted: all quotes there are doubled. */
function notClosed(error: unknown, bytes: number): Faulty {
  if ((error as Partial<CsvError>).code !== 'CSV_QUOTE_NOT_CLOSED') throw error
  return new Faulty({ code: 'quote not closed' }, bytes, 0)
}

function lineEndsIn(bytes: Buffer): number {
  let count = 0
  for (let at = bytes.indexOf(LINE_END); at >= 0; at = bytes.indexOf(LINE_END, at + 1)) count++
  return count
}

/** Whether a record has a value for each column; empty ones beyond the last are no harm. */
export const fitsIn = (width: number, record: readonly string[]): boolean =>
  record.length >= width && record.slice(width).every((value) => value.trim() === '')
