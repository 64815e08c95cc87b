import { type KeepingKind, TAG_KINDS } from '../../contract/words.ts'
import type { Rows } from '../store.ts'

/** What kind of data a stored property is (6.4). */
export const TAGS = ['none', ...TAG_KINDS] as const
export type Tag = (typeof TAGS)[number]
type Personal = Exclude<Tag, 'none'>
type Names<T> = Extract<keyof T, string>

/**
 * A tag and about whom it is, by the property of the same object that names them; `both` where it is about two. When
 * they are erased it is emptied, but a `name` becomes a neutral word, and what is `kept` tells of nobody any more once
 * no id stands beside it. The property that names them is about them itself.
 */
type Rule<T> =
  | 'none'
  | `${Personal} of ${Names<T>}`
  | `${Personal} of ${Names<T>} and ${Names<T>}`
  | `${Personal} kept of ${Names<T>}`
  | `${Personal} kept of ${Names<T>} and ${Names<T>}`
  | `${Personal} name of ${Names<T>}`
/** The tags of what lies within a property: an object, or each object of a list. */
type Inner<V> = V extends readonly (infer E)[]
  ? E extends object
    ? Tags<E>
    : never
  : V extends object
    ? Tags<V>
    : never
/** A tag for every property there is: a new one without does not compile. */
export type Tags<T> = { readonly [P in keyof T]-?: Rule<T> | Inner<NonNullable<T[P]>> }

/**
 * Why rows of a kind are kept, and so for how long: while the person or customer is there, as what was said (answers),
 * as visits, as how cards were delivered, as who looked at data of people, so that who was erased stays so, as numbers
 * that name nobody, or as settings of the organisation.
 */
export type Keeping = KeepingKind

/** Rows of one kind: where they stand, what each of their properties is, and what becomes of them. */
export type StoredKind<T> = {
  table: string
  /** How their keys read: partition key, a space, row key, as they are stored. */
  at: RegExp
  keeping: Keeping
  /**
   * They are one person's, whom their key or this property names, and go with them; all other rows stay, with what is
   * about the person taken out.
   */
  goes: readonly ('key' | Names<T>)[]
  /** Is made of what stands elsewhere, and made anew when asked for: goes whoever is erased. */
  fleeting?: true
  /** Elements of these lists go when they name the person. */
  drops?: readonly Names<T>[]
  /** Is read by nobody but whose row it is (6.3). */
  secret?: readonly Names<T>[]
  /** Tells of an employee what nobody is told by name, such as that they were silent, and why (2.5, 2.8, 6.2, 6.4). */
  withheld?: readonly Names<T>[]
  /** Of which rows anybody else is told; not of all where it tells of silence that there is one (2.5, 2.8). */
  isTold?: (value: T) => boolean
  /** Was said without a name, where `named` is false, and so stands beside none (6.2). */
  unnamed?: readonly Names<T>[]
  tags: Tags<T>
}
export type ValueOf<R> = R extends Rows<infer _, infer T> ? T : never
/** A kind for each of these stores. */
export type KindsOf<S> = { [K in keyof S]: StoredKind<ValueOf<S[K]>> }

/** What a rule says, taken apart; `undefined` for the tags of what lies within. */
export type ReadRule = { tag: Tag; form: 'empty' | 'kept' | 'name'; of: string[] }
export function readRule(rule: unknown): ReadRule | undefined {
  if (typeof rule !== 'string') return undefined
  const [, tag, form = 'empty', of = ''] =
    /^(none|work|contact|free text|behaviour)(?: (kept|name))?(?: of (.+))?$/.exec(rule) ?? []
  if (!tag) throw new Error(`no such tag: ${rule}`)
  return { tag: tag as Tag, form: form as ReadRule['form'], of: of.split(' and ').filter(Boolean) }
}

/** All tags that stand in the properties of a kind, those within included. */
export function tagsIn(tags: object): Set<Tag> {
  return new Set(
    Object.values(tags).flatMap((rule): Tag[] => {
      const read = readRule(rule)
      return read ? [read.tag] : [...tagsIn(rule as object)]
    }),
  )
}
