import type { Person } from './person.ts'
import type { ReadRule } from './stored-kind.ts'

/** How somebody is named in what is stored. */
export type Mentions = {
  /** By an address, or a name of several words. */
  full: RegExp[]
  /** In sentences, by a name of one word too: as it is written, since it may be a word like any other. */
  inText: RegExp[]
  /** By one name in a list of names, or as the only one. */
  alone: RegExp[]
}

const IN_WORD = '[\\p{L}\\p{N}]'
/** Properties that hold names beside no id. */
const NAMES = /names?$/i
/** What stands for many people at once; somebody may be called the same. */
const GROUPS = /^(departments?|scopes|home)$/

/** By what a person is found who is not named by an id. */
export function mentionsOf({ names }: Person): Mentions {
  const addresses = names.filter((name) => name.includes('@'))
  const called = names.filter((name) => name.length > 2 && !name.includes('@'))
  const [long, short] = [called.filter(isLong), called.filter((name) => !isLong(name))]
  // Neither part of a longer address, nor the name that such a part may be.
  const full = [
    ...oneOf(addresses, {
      before: `(?<!${IN_WORD}|${IN_WORD}[._%+-])`,
      after: `(?!${IN_WORD}|[.-]${IN_WORD})`,
      flags: 'giu',
    }),
    ...oneOf(long, { before: `(?<!${IN_WORD})`, after: `(?!${IN_WORD})`, flags: 'giu' }),
  ]
  const word = {
    before: `(?<!${IN_WORD}|${IN_WORD}@[\\w.-]*)`,
    after: `(?!${IN_WORD}|[\\w.+-]*@${IN_WORD})`,
    flags: 'gu',
  }
  return {
    full,
    inText: [...full, ...oneOf(short, word)],
    alone: oneOf(names, { before: '(?<=^|\\n|, )', after: '(?=$|\\n|, )', flags: 'gu' }),
  }
}

/** Which mentions count in a property; undefined where only an id does: the name of another person may be the same. */
export function mentionsIn(
  name: string,
  rule: ReadRule,
  value: Record<string, unknown>,
  { full, inText, alone }: Mentions,
): RegExp[] | undefined {
  if (rule.tag === 'none') return undefined
  if (rule.tag === 'free text') return inText
  if (rule.form === 'name') return namesNobody(rule, value) ? alone : undefined
  if (GROUPS.test(name)) return []
  return NAMES.test(name) ? [...full, ...alone] : full
}

/** Whether no id stands where a rule says that one tells whom the property is about. */
export const namesNobody = ({ of }: ReadRule, value: Record<string, unknown>): boolean =>
  of.every((subject) => !value[subject])

/** An id wherever it stands as a whole. */
export const wholeId = (id: string): RegExp => new RegExp(`(?<![\\w-])${escaped(id)}(?![\\w-])`, 'g')

const isLong = (name: string) => /\s/.test(name)

type Around = { before: string; after: string; flags: string }
function oneOf(names: readonly string[], { before, after, flags }: Around): RegExp[] {
  if (names.length === 0) return []
  return [new RegExp(`${before}(?:${names.map(escaped).join('|')})${after}`, flags)]
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
