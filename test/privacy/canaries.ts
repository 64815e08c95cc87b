import type { Person } from '../../src/domain/privacy/person.ts'
import type { StoredRow } from '../../src/domain/privacy/person-in-row.ts'
import { type KindName, STORED, storedKind } from '../../src/domain/privacy/stored.ts'
import { readRule } from '../../src/domain/privacy/stored-kind.ts'

type Tags = Readonly<Record<string, unknown>>
type Values = Record<string, unknown>
export type Side = Person['side']
export const ID = { employee: '11111111-2222-4333-8444-555555555555', contact: 'acme.0123456789' }
/** A pair of theirs, by which some properties are about them. */
const PAIR = 'acme.fedcba9876'
const LISTS = /^(employees|contacts|tells|here|away|changes|people|loads|orphans|promises)$/
export const KINDS = Object.keys(STORED) as KindName[]

export const personOn = (side: Side): Person => ({
  ...{ id: ID[side], side, theirs: new Set([PAIR]), names: ['Canary Person', 'canary@person.example'] },
  isAddress: (text) => text === 'canary@person.example',
})

/** A row in which one property names the person, and each that is about them by it holds a text of its own. */
export type Seeded = { row: StoredRow; said: string[]; kept: string[] }

/** Such a row for every property of a kind by which somebody is named. */
export function seedRows(kind: KindName, side: Side): Seeded[] {
  const { tags } = storedKind(kind)
  return [...subjectsIn(tags)].map((subject) => {
    const seeded: Seeded = { row: { kind, partition: 'p', row: 'r', value: {} }, said: [], kept: [] }
    seeded.row.value = fill(kind, tags, subject, side, seeded)
    return seeded
  })
}

function subjectsIn(tags: Tags): Set<string> {
  const found = Object.entries(tags).flatMap(([, rule]): string[] => {
    const read = readRule(rule)
    return read ? read.of : [...subjectsIn(rule as Tags)]
  })
  return new Set(found)
}

function fill(kind: string, tags: Tags, subject: string, side: Side, seeded: Seeded): Values {
  const isHere = subject in tags
  return Object.fromEntries(
    Object.entries(tags).map(([name, rule]) => {
      const read = readRule(rule)
      if (!read) {
        const inner = fill(`${kind}.${name}`, rule as Tags, subject, side, seeded)
        return [name, LISTS.test(name) ? [inner] : inner]
      }
      if (isHere && name === subject) return [name, /^(pairId|inPairId)$/.test(name) ? PAIR : ID[side]]
      const fits =
        !(read.tag === 'work' && side === 'contact') && !(read.tag === 'contact' && side === 'employee')
      const byPair = /^(pairId|inPairId|fromPairId|toPairId)$/.test(subject)
      if (!isHere || !read.of.includes(subject) || (byPair && !fits)) return [name, `other ${name}`]
      const canary = `CANARY-${kind}-${name}`
      ;(read.form === 'kept' ? seeded.kept : seeded.said).push(canary)
      return [name, canary]
    }),
  )
}
