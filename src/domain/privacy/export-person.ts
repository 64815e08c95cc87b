import { findPerson, type Person, type PersonNeeds, personOf } from './person.ts'
import { saidAbout } from './person-in-row.ts'
import type { EveryRow } from './ports.ts'
import type { KindName } from './stored.ts'

/** Everything of one kind that is stored about somebody, row by row. */
export type ExportedKind = { kind: KindName; rows: Record<string, unknown>[] }
export type PersonExport = { side: Person['side']; name: string; kinds: ExportedKind[] }
type Needs = PersonNeeds & { everyRow: EveryRow }

/**
 * Everything that is stored about an employee or a contact (6.4). Private notes, and what else only somebody themselves
 * may read, are given to nobody else (6.3). Undefined for nobody we know.
 */
export function exportPerson(needs: Needs) {
  let last: Promise<unknown> = Promise.resolve()
  // As it looks at all there is, one instance makes one at a time.
  return (personId: string, whose: { self: boolean }): Promise<PersonExport | undefined> => {
    const made = last.then(() => exported(needs)(personId, whose))
    last = made.catch(() => undefined)
    return made
  }
}

const exported =
  (needs: Needs) =>
  async (personId: string, { self }: { self: boolean }): Promise<PersonExport | undefined> => {
    const kept = await findPerson(needs)(personId)
    if (!kept) return undefined
    const person = personOf(needs, kept)
    const kinds = new Map<KindName, Record<string, unknown>[]>()
    for await (const row of needs.everyRow.read()) {
      const said = saidAbout(row, person, { self })
      if (!said) continue
      const rows = kinds.get(row.kind) ?? []
      rows.push(said)
      kinds.set(row.kind, rows)
    }
    const all = [...kinds].map(([kind, rows]) => ({ kind, rows }))
    return { side: kept.side, name: kept.names[0] ?? '', kinds: all }
  }
