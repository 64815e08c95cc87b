import type { ImportRowState } from '../../contract/words.ts'
import { type Candidate, type Comparison, type FileRow, isNew, stateOf } from './compare-import.ts'
import type { Fields } from './import-columns.ts'
import type { Mistake, Refusal } from './import-mistakes.ts'
import type { RowNote } from './import-notes.ts'
import type { Snapshot } from './ports.ts'
import type { Layout } from './recognise-file.ts'

/** What becomes of one row; `line` is null for one that is gone. Columns are called what the file calls them. */
export type ImportLine = {
  line: number | null
  state: ImportRowState
  fields: Fields
  changes: { column: string; from: string; to: string }[]
  notes: RowNote[]
  mistakes: Mistake[]
}
type Input = {
  rows: readonly FileRow[]
  layout: Layout
  compared: Comparison
  /** Those that are taken, with what they meet. */
  taken: readonly Candidate[]
  /** Of the rows that are gone, those that cannot be marked as left. */
  staying: ReadonlySet<Snapshot>
  report: { unresolved: readonly { line: number }[]; refused: readonly Refusal[] }
}
const PLAIN_LINE = { changes: [], notes: [], mistakes: [] }
/** Columns that mean nothing to people. */
const UNTOLD = new Set(['record id', 'customer id', 'owner name', 'owner open', 'inactive'])

/** Every row of the file in its order, then those that are gone. */
export function linesOf({ rows, layout, compared, taken, staying, report }: Input): ImportLine[] {
  const candidates = new Map([...compared.candidates, ...taken].map((row) => [row.line, row]))
  const unresolved = new Set(report.unresolved.map(({ line }) => line))
  const refused = new Set(report.refused.map(({ line }) => line))
  const others = rows.filter(({ line }) => !refused.has(line))
  const lines = others.map((row): ImportLine => {
    const { line, fields, notes = [] } = row
    const candidate = candidates.get(line)
    if (!candidate) return { ...PLAIN_LINE, line, state: 'same', fields, notes }
    if (unresolved.has(line)) return { ...PLAIN_LINE, line, state: 'unresolved', fields }
    const { before, met } = candidate
    const state = stateOf(candidate)
    const isBack: RowNote[] = before && isNew(candidate) ? [{ code: 'is back' }] : []
    const ofSource = before ? changesIn(before.value.fields, fields, layout) : []
    const changes = met ? met.map((each) => ({ ...each, column: layout.headerOf(each.column) })) : ofSource
    return { ...PLAIN_LINE, line, state, fields, changes, notes: [...isBack, ...notes] }
  })
  const wrong = report.refused.map(refusedLine)
  const gone = compared.gone.map(({ value }): ImportLine => {
    const notes: RowNote[] = staying.has(value) ? [{ code: 'stays in entra' }] : []
    return { ...PLAIN_LINE, line: null, state: 'gone', fields: value.fields, notes }
  })
  return [...[...lines, ...wrong].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)), ...gone]
}

/** A row that was refused, or a whole file where it is all there is to tell. */
export const refusedLine = ({ line, mistakes, fields = {} }: Refusal): ImportLine => ({
  ...PLAIN_LINE,
  ...{ line, state: 'refused', fields, mistakes },
})

function changesIn(before: Fields, fields: Fields, { headerOf }: Layout) {
  return Object.entries(fields).flatMap(([name, to]) => {
    const from = before[name] ?? ''
    return from === to || UNTOLD.has(name) ? [] : [{ column: headerOf(name), from, to }]
  })
}
