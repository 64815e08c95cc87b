import { diff3Merge } from 'node-diff3'
import type { MergeTexts } from '../../domain/visits/notes.ts'

/** Merges by words: what both sides changed at one place stands there twice, the earlier writer's first. */
export const mergeTexts: MergeTexts = ({ base, theirs, ours }) => {
  const [a, o, b] = [theirs, base, ours].map(wordsOf)
  const regions = diff3Merge(a ?? [], o ?? [], b ?? [], { excludeFalseConflicts: true })
  return regions
    .map(({ ok, conflict }) => (conflict ? both(conflict.a.join(''), conflict.b.join('')) : ok?.join('')))
    .join('')
}

/** Words and what stands between them, each line break on its own; together they are the text again. */
const wordsOf = (text: string): string[] => text.match(/\n|[^\S\n]+|\S+/gu) ?? []

/** Two pieces one after the other, kept apart so that they stay the words they are. */
function both(one: string, other: string): string {
  const apart = one === '' || other === '' || /\s$/.test(one) || /^\s/.test(other)
  if (one === other) return one
  return apart ? one + other : `${one} ${other}`
}
