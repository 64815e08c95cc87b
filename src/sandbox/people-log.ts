import { randomUUID } from 'node:crypto'
import type { Person } from './person.ts'

/** What of somebody changed; `here` is whether they are in the organisation, `group` whether in the group of everybody. */
export type Part = keyof Person | 'here' | 'group'
export type Changed = { id: string; at: number; parts: ReadonlySet<Part> }
/** Changes of the directory in the order in which they came, as delta queries of Graph tell them. */
export type PeopleLog = {
  /** Tells two sandboxes apart: what one said of its changes means nothing to another. */
  readonly era: string
  latest(): number
  /** Notes what differs between two states of somebody; undefined is not being there. */
  note(id: string, before: Person | undefined, after: Person | undefined): void
  /** Notes that somebody's manager is not there any more, or is again. */
  touch(id: string, part: Part): void
  /** Whoever changed in one of these parts after a moment, each once, oldest last change first. */
  since(after: number, parts: readonly Part[]): Changed[]
}

export function createPeopleLog(): PeopleLog {
  let clock = 0
  const all = new Map<string, Map<Part, number>>()
  const stamp = (id: string, part: Part) => {
    const of = all.get(id) ?? new Map<Part, number>()
    all.set(id, of.set(part, ++clock))
  }
  return {
    era: randomUUID(),
    latest: () => clock,
    note(id, before, after) {
      const names = Object.keys({ ...before, ...after }) as (keyof Person)[]
      const same = (name: keyof Person) => JSON.stringify(before?.[name]) === JSON.stringify(after?.[name])
      for (const name of names) if (!same(name)) stamp(id, name)
      if (!before !== !after) stamp(id, 'here')
      if (isMember(before) !== isMember(after)) stamp(id, 'group')
    },
    touch: stamp,
    since(after, parts) {
      const found = [...all].map(([id, of]) => {
        const news = parts.filter((part) => (of.get(part) ?? 0) > after)
        return { id, at: Math.max(0, ...news.map((part) => of.get(part) ?? 0)), parts: new Set(news) }
      })
      return found.filter(({ at }) => at > 0).sort((a, b) => a.at - b.at)
    },
  }
}

const isMember = (person: Person | undefined) => person !== undefined && person.inGroup !== false
