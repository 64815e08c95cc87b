import type { ImportProgress } from '../../src/contract/imports.ts'
import type { tab } from '../../src/text/en-tab.ts'

export type Doing = 'reading' | 'checking' | 'writing' | 'undoing'
/** How far an import is: `value` from 0 to 1, undefined while that cannot be told. */
export type Shown = { doing: Doing; value: number | undefined; says: string }

/**
 * What a bar shows. How many rows a file has is known only at its end; until then `lines` is a good guess. Before
 * anything is known, it begins.
 */
export function shownProgress(
  progress: Pick<ImportProgress, 'state' | 'read' | 'written' | 'of'> | undefined,
  begun: Doing,
  lines: number,
  text: typeof tab.imports.progress,
): Shown {
  if (!progress) return { doing: begun, value: undefined, says: '' }
  const { state, read, written, of } = progress
  if (state === 'reading')
    return { doing: 'reading', value: Math.min(1, read / lines), says: text.rows(read) }
  if (state === 'checking') return { doing: 'checking', value: undefined, says: text.rows(read) }
  const doing = state === 'undoing' || state === 'undone' ? 'undoing' : 'writing'
  if (!of) return { doing, value: undefined, says: '' }
  return { doing, value: Math.min(1, written / of), says: text.rowsOf(written, of) }
}

/** The quarter that is reached, so that who listens is told four times and not every second. */
export function quarterOf(value: number | undefined): number {
  return Math.floor((value ?? 0) * 4) * 25
}
