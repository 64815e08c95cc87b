import { isDeepStrictEqual } from 'node:util'
import type { MergeTexts } from '../../domain/visits/notes.ts'
import { type Change, changesBetween } from './changes-between.ts'

/**
 * Merges by words: what both sides changed at one place stands there twice, the earlier writer's first. What one side put
 * in stands once where the other's begins with it or has it as whole lines: it was sent again after more was put in
 * beside it, or with more.
 */
export const mergeTexts: MergeTexts = (texts) => {
  const [theirs, ours] = [wordsOf(texts.theirs), wordsOf(texts.ours)]
  const base = withAlike(wordsOf(texts.base), theirs, ours)
  const merged: string[] = []
  let at = 0
  const [those, these] = [theirs, ours].map((words) => whole(base, changesBetween(base, words)))
  for (const { from, to, sides } of places(those ?? [], these ?? [])) {
    const [a, b] = sides
    const [one, other] = fuller(base, { from, to }, a, b)
    merged.push(...base.slice(at, from), a.length === 0 ? other : b.length === 0 ? one : both(one, other))
    at = to
  }
  return [...merged, ...base.slice(at)].join('')
}

type Words = readonly string[]
type Changes = readonly Change<string>[]
type Span = { from: number; to: number }
type Place = Span & { sides: [Change<string>[], Change<string>[]] }

/** Words and what stands between them, each line break on its own; together they are the text again. */
const wordsOf = (text: string): string[] => text.match(/\n|[^\S\n]+|\S+/gu) ?? []

/** The text from before with what both sides changed alike: that is no difference between them, and no part of one. */
function withAlike(base: Words, theirs: Words, ours: Words): Words {
  const [those, these] = [changesBetween(base, theirs), changesBetween(base, ours)]
  const alike = those.filter((one) =>
    these.some((other) => other.from === one.from && isDeepStrictEqual(one, other)),
  )
  return wordsWith(base, { from: 0, to: base.length }, alike)
}

/**
 * The changes of one side with those joined between which nothing but a space stayed, so that a sentence of theirs and
 * one of ours are not woven into each other.
 */
function whole(base: Words, changes: Changes): Changes {
  const joined: Change<string>[] = []
  for (const change of changes) {
    const last = joined.at(-1)
    const between = last && base.slice(last.to, change.from)
    if (last && between?.every((word) => /^[^\S\n]/.test(word)))
      joined.splice(-1, 1, {
        from: last.from,
        to: change.to,
        items: [...last.items, ...between, ...change.items],
      })
    else joined.push(change)
  }
  return joined
}

/** Where something changed, in order; changes that touch each other are at one place. */
function places(theirs: Changes, ours: Changes): Place[] {
  const all = [theirs, ours].flatMap((changes, side) => changes.map((change) => ({ change, side })))
  const found: Place[] = []
  for (const { change, side } of all.sort((a, b) => a.change.from - b.change.from)) {
    const last = found.at(-1)
    const place: Place = last && change.from <= last.to ? last : { ...change, sides: [[], []] }
    if (place !== last) found.push(place)
    place.to = Math.max(place.to, change.to)
    place.sides[side === 0 ? 0 : 1].push(change)
  }
  return found
}

/** What one side has at a place. */
function wordsWith(base: Words, { from, to }: Span, changes: Changes): Words {
  const words: string[] = []
  let at = from
  for (const change of changes) {
    words.push(...base.slice(at, change.from), ...change.items)
    at = change.to
  }
  return [...words, ...base.slice(at, to)]
}

/** What each side has at a place; where one holds what the other put in, and nothing stood there, both have that. */
function fuller(base: Words, place: Span, theirs: Changes, ours: Changes): [string, string] {
  const [one, other] = [theirs, ours].map((changes) => wordsWith(base, place, changes)) as [Words, Words]
  const isAdded = place.from === place.to
  const startsLine = place.from === 0 || base[place.from - 1] === '\n'
  const [a, b] = [one.join(''), other.join('')]
  if (isAdded && holds(one, other, startsLine)) return [a, a]
  return isAdded && holds(other, one, startsLine) ? [b, b] : [a, b]
}

/** Whether a part is where the whole begins, or whole lines of it: the same few words in another sentence are not. */
function holds(whole: Words, part: Words, startsLine: boolean): boolean {
  if (part.every((word) => word.trim() === '')) return false
  if (part.every((word, at) => whole[at] === word)) return true
  const [all, some] = [whole, part].map((words) => (startsLine ? '\n' : '') + words.join('')) as [
    string,
    string,
  ]
  return some.startsWith('\n') && `${all}\n`.includes(`\n${some.replace(/^\n+|\n+$/g, '')}\n`)
}

/** Two pieces one after the other, kept apart so that they stay the words they are. */
function both(one: string, other: string): string {
  const apart = one === '' || other === '' || /\s$/.test(one) || /^\s/.test(other)
  if (one === other) return one
  return apart ? one + other : `${one} ${other}`
}
