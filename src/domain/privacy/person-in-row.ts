import { wholeId } from './mentions.ts'
import type { Person } from './person.ts'
import { type KindName, storedKind } from './stored.ts'
import { type ReadRule, readRule } from './stored-kind.ts'

type Values = Record<string, unknown>
type AnyTags = Readonly<Record<string, unknown>>
/** A stored row, with its keys in plain letters. */
export type StoredRow = { kind: KindName; partition: string; row: string; value: Values }

/** What a list element or an import's row calls whom it is about. */
const OWN_NAMES = ['id', 'key', 'employeeId', 'contactId', 'email', 'employee email', 'contact email']
/** Proves something to us, and tells nobody anything. */
const PROOF = /token$|nonce$|^secret$|^claim/i

export const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether a row is the person's own and goes with them. */
export function goesWith({ kind, partition, row, value }: StoredRow, person: Person): boolean {
  return storedKind(kind).goes.some((name) => {
    if (name === 'key') {
      const key = `${partition} ${row}`
      return key.split(/[ :|#]/).some((part) => isThem(part, person)) || isToldOf(kind, row, person)
    }
    const content = value[name]
    if (isObject(content)) return isOwn(content, person)
    if (typeof content !== 'string') return false
    return isThem(content, person) || person.theirs.has(content) || content.includes(person.id)
  })
}

/** News about a contact has their id anywhere in its own. */
const isToldOf = (kind: KindName, row: string, { id, side }: Person) =>
  kind === 'news' && side === 'contact' && wholeId(id).test(row)

/** What may be an address in any text. */
const ADDRESS = /[^\s"'\\<>(){}[\],;:|#=]+@[^\s"'\\<>(){}[\],;:|#=]*[\p{L}\p{N}]/gu
/** Whether the raw text of a row that cannot be read names the person, by their id or an address of theirs. */
export const isNamedIn = (text: string, person: Person): boolean =>
  wholeId(person.id).test(text) || (text.match(ADDRESS) ?? []).some(person.isAddress)

/** Whether an element of a list, such as one write of an import, is about the person before all. */
export function isAbout(element: unknown, person: Person): boolean {
  if (!isObject(element)) return isThem(element, person)
  const { key, prior, after } = element
  const parts = [element, key, prior, after].filter(isObject)
  return [...parts, ...parts.map(({ fields }) => fields).filter(isObject)].some((part) => isOwn(part, person))
}

const isOwn = (of: Values, person: Person) =>
  OWN_NAMES.some((name) => {
    const content = of[name]
    return typeof content === 'string' && content.split(/[|#]/).some((part) => isThem(part, person))
  })

const isThem = (name: unknown, person: Person): boolean =>
  typeof name === 'string' && (name === person.id || person.isAddress(name))

/** Whether a property is about the person, by whom the rule says it is about. */
export function isTheirs({ tag, of }: ReadRule, within: Values, person: Person): boolean {
  const fits =
    !(tag === 'work' && person.side === 'contact') && !(tag === 'contact' && person.side === 'employee')
  return of.some((name) => {
    const subject = within[name]
    const all = Array.isArray(subject) ? subject : [subject]
    return all.some((one) => isThem(one, person) || (fits && person.theirs.has(String(one))))
  })
}

/**
 * What a row says about a person, with what it takes to understand it; undefined where it says nothing. Of a row that
 * is theirs, all of it. What only they may read is given where they ask themselves (6.2, 6.3).
 */
export function saidAbout(row: StoredRow, person: Person, { self }: { self: boolean }): Values | undefined {
  const { tags, isTold = () => true } = storedKind(row.kind)
  if (!self && !isTold(row.value)) return undefined
  const own = goesWith(row, person)
  const told = own ? openly(row.value) : found(row.value, tags, person)
  if (!told) return undefined
  const hidden = self ? [] : hiddenIn(row, person)
  const left = Object.entries(told).filter(([name]) => !hidden.includes(name))
  return left.length === 0 ? undefined : Object.fromEntries(left)
}

function hiddenIn({ kind, value }: StoredRow, { side }: Person): readonly string[] {
  const { secret = [], withheld = [], unnamed = [] } = storedKind(kind)
  // Contacts have no page of their own that would tell them.
  const untold = side === 'contact' ? [] : withheld
  return [...secret, ...untold, ...(value.named === false ? unnamed : [])]
}

function found(value: Values, tags: AnyTags, person: Person): Values | undefined {
  const about: Values = {}
  const around: Values = {}
  for (const [name, content] of Object.entries(value)) {
    const rule = readRule(tags[name])
    if (!rule) {
      const inner = within(content, tags[name] as AnyTags, person)
      if (inner !== undefined) about[name] = inner
    } else if (rule.tag === 'none') around[name] = content
    else if (isTheirs(rule, value, person)) about[name] = content
    else {
      const [entry] = isObject(content) ? Object.entries(content).filter(([key]) => isThem(key, person)) : []
      if (entry) about[name] = entry[1]
    }
  }
  return Object.keys(about).length === 0 ? undefined : openly({ ...around, ...about })
}

function within(content: unknown, tags: AnyTags, person: Person): unknown {
  if (Array.isArray(content)) {
    const all = content.flatMap((one) => (isObject(one) ? (found(one, tags, person) ?? []) : []))
    return all.length > 0 ? all : undefined
  }
  return isObject(content) ? found(content, tags, person) : undefined
}

const openly = (value: Values): Values =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !PROOF.test(name)))
