import type { FeelingsView } from '../../src/contract/overview.ts'
import { FEELINGS, type Feeling } from '../../src/contract/words.ts'

/** How many answers told this feeling; one person can give several in a quarter. */
export type Bar = { feeling: Feeling; answers: number }

type Numbers = Pick<Extract<FeelingsView, { shown: true }>, 'counts'>

/** The five feelings, worst first, each with its number. */
export function barsOf({ counts }: Numbers): Bar[] {
  return FEELINGS.map((feeling) => ({ feeling, answers: counts[feeling] }))
}

/** All bars together. */
export function answersOf({ counts }: Numbers): number {
  return FEELINGS.reduce((sum, feeling) => sum + counts[feeling], 0)
}
