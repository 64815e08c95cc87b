import type { ComponentType } from 'react'
import type { MyFollowUp } from '../../src/contract/checkins.ts'

/** What names a promise of mine, and where it was made. */
export type Mine = Pick<MyFollowUp, 'cycleId' | 'pairId' | 'text' | 'customerId'>
/** A promise that was given away a moment ago, and how it is taken back. */
export type Given = { promise: Mine; toId: string; to: string; run: string }
/** What somebody just did with a late promise of theirs. */
export type LateDone = { kept: Mine } | { given: Given } | { notKept: unknown }
/** How the reader's late promises are ticked off or given on, on a page of another capability. */
export type LateParts = {
  LatePromiseCard: ComponentType<{ promise: Mine; onDone: (done: LateDone) => void }>
  LateDoneCard: ComponentType<{ done: LateDone | undefined }>
}
export type LoadLate = () => Promise<LateParts>
