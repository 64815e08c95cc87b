import type { ImportReport, ImportRowView } from '../../src/contract/imports.ts'
import type { ImportRowState } from '../../src/contract/words.ts'

export type Filter = ImportRowState | 'all'
/** In the order in which they are shown. */
export const FILTERS: readonly Filter[] = ['all', 'added', 'changed', 'same', 'refused', 'unresolved', 'gone']
/** What wants a look first. */
const FIRST: readonly ImportRowState[] = ['refused', 'unresolved', 'changed', 'added', 'gone']

export type RowCounts = Record<Filter, number>

export function countRows(rows: readonly ImportRowView[]): RowCounts {
  const counts = Object.fromEntries(FILTERS.map((filter) => [filter, 0])) as RowCounts
  for (const { state } of rows) counts[state] += 1
  return { ...counts, all: rows.length }
}

/** The rows to show first: those that want a look, before those that are as before. */
export function firstFilter(counts: RowCounts): Filter {
  return FIRST.find((state) => counts[state] > 0) ?? 'all'
}

/** A row with the words by which it is found. */
export type FindableRow = { row: ImportRowView; words: string; key: string }

/** Made once for a file, because of a large one there are many. */
export function findable(rows: readonly ImportRowView[], stateNames: Record<Filter, string>): FindableRow[] {
  return rows.map((row, at) => ({
    row,
    words: plain([row.line ?? '', row.name, ...row.says, stateNames[row.state]].join(' ')),
    key: String(at),
  }))
}

/** The rows in this state that hold all the words typed, whatever the letter case and accents. */
export function findRows(rows: readonly FindableRow[], filter: Filter, typed: string): FindableRow[] {
  const wanted = plain(typed).split(/\s+/).filter(Boolean)
  return rows.filter(
    ({ row, words }) =>
      (filter === 'all' || row.state === filter) && wanted.every((word) => words.includes(word)),
  )
}

/** The refused rows as a CSV file that a spreadsheet opens as it is, and never runs. */
export function refusedCsv(
  { rows }: Pick<ImportReport, 'rows'>,
  [line, name, reason]: readonly [string, string, string],
): string {
  const refused = rows.filter(({ state }) => state === 'refused')
  const table = [
    [line, name, reason],
    ...refused.map((row) => [String(row.line ?? ''), row.name, row.says.join(' ')]),
  ]
  return `\uFEFF${table.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`
}

/** A cell that begins like a formula gets an apostrophe before it. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
