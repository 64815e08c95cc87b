import { type Mentions, mentionsIn, mentionsOf, namesNobody, wholeId } from './mentions.ts'
import type { Person } from './person.ts'
import { goesWith, isAbout, isObject, isTheirs, type StoredRow } from './person-in-row.ts'
import { storedKind } from './stored.ts'
import { type ReadRule, readRule } from './stored-kind.ts'

type Values = Record<string, unknown>
type AnyTags = Readonly<Record<string, unknown>>
/** What stands in the place of somebody who was erased: the id of nobody, for every id of theirs, and a word. */
export type Nobody = { ids: ReadonlyMap<string, string>; word: string }
export type Fate = 'stays' | 'goes' | StoredRow
type Erasing = { person: Person; nobody: Nobody; mentions: Mentions }

/**
 * What becomes of each row when a person is erased (6.4): it goes where it is theirs; else what is about them is emptied,
 * their name becomes a neutral word and their ids those of nobody, in keys as well, so that numbers stay what they are.
 */
export function erasing(person: Person, nobody: Nobody): (row: StoredRow) => Fate {
  const all = { person, nobody, mentions: mentionsOf(person) }
  return (row) => eraseIn(row, all)
}

function eraseIn(row: StoredRow, erasing: Erasing): Fate {
  const { person, nobody } = erasing
  if (storedKind(row.kind).fleeting || goesWith(row, person)) return 'goes'
  const { tags, drops = [] } = storedKind(row.kind)
  const dropped = Object.entries(row.value).map(([name, content]): [string, unknown] =>
    drops.includes(name) && Array.isArray(content)
      ? [name, content.filter((one) => !isAbout(one, person))]
      : [name, content],
  )
  const value = erasedValues(Object.fromEntries(dropped), tags, erasing)
  const [partition, key] = [row.partition, row.row].map((part) => swapIds(part, nobody))
  const next: StoredRow = { kind: row.kind, partition: partition ?? '', row: key ?? '', value }
  return JSON.stringify(next) ===
    JSON.stringify({ ...next, partition: row.partition, row: row.row, value: row.value })
    ? 'stays'
    : next
}

function erasedValues(value: Values, tags: AnyTags, erasing: Erasing): Values {
  return Object.fromEntries(
    Object.entries(value).map(([name, content]) => [
      name,
      erasedValue(name, content, { value, tags, erasing }),
    ]),
  )
}

type Around = { value: Values; tags: AnyTags; erasing: Erasing }
function erasedValue(name: string, content: unknown, { value, tags, erasing }: Around): unknown {
  const { person, nobody, mentions } = erasing
  const rule = readRule(tags[name])
  if (!rule) {
    const inner = tags[name] as AnyTags
    if (Array.isArray(content))
      return content.map((one) =>
        isObject(one) ? erasedValues(one, inner, erasing) : without(one, erasing, mentions.full),
      )
    return isObject(content) ? erasedValues(content, inner, erasing) : content
  }
  if (typeof content === 'string' && nobody.ids.has(content)) return nobody.ids.get(content)
  if (rule.form !== 'kept' && isTheirs(rule, value, person) && !Array.isArray(content))
    return rule.form === 'name' && content !== '' ? nobody.word : emptied(content)
  if (isNamedBeside(rule, { value, tags, erasing })) return emptied(content)
  return without(content, erasing, mentionsIn(name, rule, value, mentions))
}

/** Whether no id says whom a property is about, but a name that is theirs. */
function isNamedBeside(rule: ReadRule, { value, tags, erasing }: Around): boolean {
  if (rule.form !== 'empty' || rule.of.length === 0 || !namesNobody(rule, value)) return false
  return Object.entries(value).some(([name, content]) => {
    const other = readRule(tags[name])
    if (other?.form !== 'name' || other.of.join() !== rule.of.join()) return false
    return erasing.mentions.alone.some((names) => String(content).search(names) >= 0)
  })
}

function emptied(content: unknown): unknown {
  if (typeof content === 'string') return ''
  if (typeof content === 'number') return 0
  return typeof content === 'boolean' ? false : null
}

/** The same without the ids of the person, and, where `mentions` are given, without these and their address. */
function without(content: unknown, erasing: Erasing, mentions: readonly RegExp[] | undefined): unknown {
  const { person, nobody } = erasing
  if (typeof content === 'string') {
    if (mentions && person.isAddress(content)) return ''
    const replaced = (text: string, names: RegExp) => text.replace(names, () => nobody.word)
    return (mentions ?? []).reduce(replaced, swapIds(content, nobody))
  }
  if (Array.isArray(content))
    return content.filter((one) => one !== person.id).map((one) => without(one, erasing, mentions))
  if (!isObject(content)) return content
  return Object.fromEntries(
    Object.entries(content)
      .filter(([key]) => !person.isAddress(key))
      .map(([key, inner]) => [swapIds(key, nobody), without(inner, erasing, mentions)]),
  )
}

function swapIds(text: string, { ids }: Nobody): string {
  let swapped = text
  for (const [id, other] of ids) if (swapped.includes(id)) swapped = swapped.replace(wholeId(id), () => other)
  return swapped
}
