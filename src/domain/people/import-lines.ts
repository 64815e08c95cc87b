import type { ImportRowState } from '../../contract/words.ts'
import type { Candidate, Comparison, FileRow } from './compare-import.ts'
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
  /** Of the rows that are gone, those that cannot be marked as left. */
  staying: ReadonlySet<Snapshot>
  report: { unresolved: readonly { line: number }[]; refused: readonly Refusal[] }
}
const PLAIN_LINE = { changes: [], notes: [], mistakes: [] }
/** Columns that mean nothing to people. */
const UNTOLD = new Set(['record id', 'customer id', 'owner name', 'owner open'])

/** New to its source: it was not in the last file, though it may have been in one before. */
export const isNew = ({ before }: Pick<Candidate, 'before'>) =>
  before === undefined || before.value.goneOn !== null

/** Every row of the file in its order, then those that are gone. */
export function linesOf({ rows, layout, compared, staying, report }: Input): ImportLine[] {
  const candidates = new Map(compared.candidates.map((row) => [row.line, row]))
  const unresolved = new Set(report.unresolved.map(({ line }) => line))
  const refused = new Set(report.refused.map(({ line }) => line))
  const taken = rows.filter(({ line }) => !refused.has(line))
  const lines = taken.map((row): ImportLine => {
    const { line, fields, notes = [] } = row
    const candidate = candidates.get(line)
    if (!candidate) return { ...PLAIN_LINE, line, state: 'same', fields, notes }
    if (unresolved.has(line)) return { ...PLAIN_LINE, line, state: 'unresolved', fields }
    const { before } = candidate
    const state = isNew(candidate) ? 'added' : 'changed'
    const isBack: RowNote[] = before && state === 'added' ? [{ code: 'is back' }] : []
    const changes = before ? changesIn(before.value.fields, fields, layout) : []
    return { ...PLAIN_LINE, line, state, fields, changes, notes: [...isBack, ...notes] }
  })
  const others = report.refused.map(
    ({ line, mistakes, fields = {} }): ImportLine => ({
      ...PLAIN_LINE,
      line,
      state: 'refused',
      fields,
      mistakes,
    }),
  )
  const gone = compared.gone.map(({ value }): ImportLine => {
    const notes: RowNote[] = staying.has(value) ? [{ code: 'stays in entra' }] : []
    return { ...PLAIN_LINE, line: null, state: 'gone', fields: value.fields, notes }
  })
  return [...[...lines, ...others].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)), ...gone]
}

function changesIn(before: Fields, fields: Fields, { headerOf }: Layout) {
  return Object.entries(fields).flatMap(([name, to]) => {
    const from = before[name] ?? ''
    return from === to || UNTOLD.has(name) ? [] : [{ column: headerOf(name), from, to }]
  })
}
