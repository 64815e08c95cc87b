import type { FeelingsView } from '../../src/contract/overview.ts'
import { FEELINGS, type Feeling } from '../../src/contract/words.ts'

export type Bar = { feeling: Feeling; people: number; share: number }

/** The five feelings, worst first, each with its number and its share of the highest (0 to 1). */
export function barsOf({ counts }: Pick<Extract<FeelingsView, { shown: true }>, 'counts'>): Bar[] {
  const highest = Math.max(1, ...FEELINGS.map((feeling) => counts[feeling]))
  return FEELINGS.map((feeling) => ({
    feeling,
    people: counts[feeling],
    share: counts[feeling] / highest,
  }))
}
