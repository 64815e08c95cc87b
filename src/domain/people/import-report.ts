import type { Comparison } from './compare-import.ts'
import type { Fields } from './import-columns.ts'
import type { Prepared } from './import-kind.ts'
import { type ImportLine, isNew } from './import-lines.ts'
import type { Refusal } from './import-mistakes.ts'
import type { Layout } from './recognise-file.ts'

/** What an import did, or would do. `gone` are the rows as the source last brought them. */
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

/** Nothing was done, for one reason. */
export const refuseAll = (refusal: Refusal): ImportReport => ({ ...NOTHING, refused: [refusal] })

/** What becomes of the rows that were compared; `refused` are those that were not. */
export function reportOf(
  prepared: Prepared,
  { same, gone }: Comparison,
  refused: readonly Refusal[],
): ImportReport {
  const added = prepared.rows.filter(isNew).length
  return {
    ...NOTHING,
    added,
    changed: prepared.rows.length - added,
    same,
    gone: gone.map(({ value }) => value.fields),
    unresolved: prepared.unresolved,
    refused: [...refused, ...prepared.refused].sort((a, b) => a.line - b.line),
  }
}
