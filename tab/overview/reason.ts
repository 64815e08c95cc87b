import type { Overview } from '../../src/contract/overview.ts'

export type NoNumbers = 'no cycle' | 'too small' | 'nobody due'

/** Why there is no number to show, if so: no round yet, a group too small to show (6.2), or nobody with a pair. */
export function noNumbers(overview: Pick<Overview, 'cycle' | 'shown' | 'due'>): NoNumbers | undefined {
  if (!overview.cycle) return 'no cycle'
  if (!overview.shown) return 'too small'
  return overview.due === 0 ? 'nobody due' : undefined
}
