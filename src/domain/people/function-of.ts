import type { JobFunction } from '../../contract/words.ts'
import { type Lists, RANKS, STRONG, WEAK } from './function-words.ts'
import { plainText } from './plain-text.ts'

/** A job family, how sure that is (0 to 1, see SURE), and the words of the title that decided it; none for `other`. */
export type FoundFunction = { function: JobFunction; score: number; words: string[] }
/** A field by name, one of several fields, a word that goes with a field mostly, a rank alone, nothing known. */
export const SURE = { field: 0.9, 'several fields': 0.7, likely: 0.5, rank: 0.3, unknown: 0 } as const
/** Whether the words of a title leave it open: nothing is known of them, or only a rank. */
export const isUnsure = ({ score }: Pick<FoundFunction, 'score'>): boolean => score <= SURE.rank
/** A word of the title: as written, without accents, and whether a hyphen ties it to the one before. */
type Token = { text: string; plain: string; tied: boolean }
/** A term that stands in a title: its words from `from` up to `to`, and its letters within the first of them. */
type Found = { function: JobFunction; from: number; to: number; start: number; end: number }
/** Where a pattern stands in a word. */
type Place = { start: number; end: number }
type Pattern = (word: string) => Place | undefined
type Term = { function: JobFunction; patterns: Pattern[] }
/** Terms by the first two letters of their first word; those that may stand inside a word are under `*`. */
type Terms = ReadonlyMap<string, readonly Term[]>

const remembered = new Map<string, FoundFunction>()
const MOST_REMEMBERED = 20_000

/**
 * The function that a job title names (1.3), in six languages, whatever its accents and letter case. Words of a field
 * count before words of rank, phrases before their parts. Of two fields side by side the last is the head noun (`IT
 * procurement lead` buys), unless the rank comes first as in `responsable achats informatique`.
 */
export function functionOf(jobTitle: string): FoundFunction {
  const before = remembered.get(jobTitle)
  if (before) return before
  const found = read(jobTitle)
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(jobTitle, found)
  return found
}

function read(title: string): FoundFunction {
  const tokens = tokensOf(title)
  for (const [sure, terms] of TERMS) {
    const found = withoutParts(tokens.flatMap((_, index) => findAt(terms, tokens, index)))
    const head = headOf(found, tokens)
    if (!head) continue
    const several = sure === 'field' && found.some((other) => other.function !== head.function)
    const words = tokens.slice(head.from, head.to).map(({ text }) => text)
    return { function: head.function, score: SURE[several ? 'several fields' : sure], words }
  }
  return { function: 'other', score: SURE.unknown, words: [] }
}

const AND = /^(and|en|und|et|y|og)$/
const PREPOSITION =
  /^(of|for|to|in|at|van|voor|bij|de|des|du|d|del|la|le|les|a|au|aux|para|der|die|das|fur|von|im|zum|zur|til|af|i|med|with|&)$/

function tokensOf(title: string): Token[] {
  return [...title.matchAll(/(-?)([\p{L}\p{N}\p{M}]+)|[&/+,;|(]| [-–—] /gu)].map(([sign, hyphen, word]) => {
    const plain = word === undefined ? '&' : plainText(word)
    return { text: word ?? sign, plain: AND.test(plain) ? '&' : plain, tied: hyphen === '-' }
  })
}

function termsOf(lists: Lists): Terms {
  const terms = Object.entries(lists).flatMap(([name, list]) =>
    list.split(',').map((text) => {
      const words = text.trim().split(/\s+/).map(plainText)
      return { function: name as JobFunction, patterns: words.map(patternOf), key: keyOf(words[0] ?? '') }
    }),
  )
  return Map.groupBy(terms, ({ key }) => key)
}

const keyOf = (word: string) => (word.startsWith('*') ? '*' : word.replace('*', '').slice(0, 2))

function patternOf(word: string): Pattern {
  const bare = word.replaceAll('*', '')
  const whole = (text: string) => ({ start: 0, end: text.length })
  if (word.startsWith('*') && word.endsWith('*'))
    return (text) => {
      const start = text.lastIndexOf(bare)
      return start < 0 ? undefined : { start, end: start + bare.length }
    }
  if (word.startsWith('*'))
    return (text) =>
      text.endsWith(bare) ? { start: text.length - bare.length, end: text.length } : undefined
  if (word.endsWith('*'))
    return (text) => (text.startsWith(bare) ? { start: 0, end: bare.length } : undefined)
  return (text) => (text === bare ? whole(text) : undefined)
}

function findAt(terms: Terms, tokens: readonly Token[], from: number): Found[] {
  const word = tokens[from]?.plain ?? ''
  return [...(terms.get(word.slice(0, 2)) ?? []), ...(terms.get('*') ?? [])].flatMap((term) => {
    const places = term.patterns.map((pattern, index) => pattern(tokens[from + index]?.plain ?? ''))
    const [first] = places
    if (!first || places.some((place) => !place)) return []
    return [{ function: term.function, from, to: from + places.length, ...first }]
  })
}

/** Leaves out what stands within something longer. */
function withoutParts(found: readonly Found[]): Found[] {
  const within = (part: Found, whole: Found) => {
    if (part.from < whole.from || part.to > whole.to) return false
    if (whole.to - whole.from !== part.to - part.from) return true
    return (
      whole.start <= part.start && whole.end >= part.end && whole.end - whole.start > part.end - part.start
    )
  }
  return found.filter((part) => !found.some((whole) => within(part, whole)))
}

/** Of several fields the one that the others only describe. */
function headOf(found: readonly Found[], tokens: readonly Token[]): Found | undefined {
  const [first, ...others] = found.toSorted((a, b) => a.from - b.from || a.end - b.end)
  const ranked = isRank(tokens, 0) && !/^(of|for)$/.test(tokens[1]?.plain ?? '')
  let head = first
  for (const next of others) {
    if (!head) break
    const between = tokens.slice(head.to - 1, next.from)
    const apart = between.some(({ plain }) => PREPOSITION.test(plain))
    // A rank ends a name, also where it is part of it, as in `category manager packaging`.
    const ended = between.some((_, index) => isRank(tokens, (head as Found).to - 1 + index))
    const compound = next.from < head.to || tokens[next.from]?.tied
    if (apart || ended || (ranked && !compound)) break
    head = next
  }
  return head
}

function isRank(tokens: readonly Token[], index: number): boolean {
  return findAt(RANK_TERMS, tokens, index).some(({ function: found }) => found === 'management')
}

const RANK_TERMS = termsOf(RANKS)
/** The surest first. */
const TERMS = [
  ['field', termsOf(STRONG)],
  ['likely', termsOf(WEAK)],
  ['rank', RANK_TERMS],
] as const
