import { type Comparison, stateOf } from './compare-import.ts'
import type { Fields } from './import-columns.ts'
import type { Prepared } from './import-kind.ts'
import { type ImportLine, refusedLine } from './import-lines.ts'
import type { Refusal } from './import-mistakes.ts'
import type { Layout } from './recognise-file.ts'

/** What an import did, or would do, to what we have. `gone` are the rows as the source last brought them. */
export type ImportReport = {
  /** Under which it can be undone; null when nothing was written. */
  job: string | null
  recognised: Layout['recognised']
  added: number
  changed: number
  same: number
  gone: Fields[]
  unresolved: { line: number; email: string }[]
  refused: Refusal[]
  /** A line for every row, when they are asked for. */
  lines: ImportLine[]
}
const NOTHING: ImportReport = {
  ...{ job: null, recognised: null, added: 0, changed: 0, same: 0 },
  ...{ gone: [], unresolved: [], refused: [], lines: [] },
}

/** Nothing was done, for one reason, which is also the one line where lines are asked for. */
export const refuseAll = (refusal: Refusal, withLines: boolean): ImportReport => ({
  ...NOTHING,
  refused: [refusal],
  lines: withLines ? [refusedLine(refusal)] : [],
})

/** What becomes of the rows that were compared; `refused` are those that were not. */
export function reportOf(
  prepared: Prepared,
  { same, gone }: Comparison,
  refused: readonly Refusal[],
): ImportReport {
  const count = countStates(prepared)
  return {
    ...NOTHING,
    added: count.added,
    changed: count.changed,
    same: same + count.same,
    gone: gone.map(({ value }) => value.fields),
    unresolved: prepared.unresolved,
    refused: [...refused, ...prepared.refused].sort((a, b) => a.line - b.line),
  }
}

/** How many of the rows that are taken do what. */
export function countStates({ rows }: Pick<Prepared, 'rows'>): {
  added: number
  changed: number
  same: number
} {
  const count = { added: 0, changed: 0, same: 0 }
  for (const row of rows) count[stateOf(row)]++
  return count
}
