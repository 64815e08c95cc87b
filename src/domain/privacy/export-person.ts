import { findPerson, type Person, type PersonNeeds, personOf } from './person.ts'
import { saidAbout } from './person-in-row.ts'
import type { EveryRow } from './ports.ts'
import type { KindName } from './stored.ts'

/** Everything of one kind that is stored about somebody, row by row. */
export type ExportedKind = { kind: KindName; rows: Record<string, unknown>[] }
export type PersonExport = { side: Person['side']; name: string; kinds: ExportedKind[] }
export type Exported = { ok: true; made: PersonExport } | { ok: false; reason: 'not found' | 'too often' }
type Needs = PersonNeeds & { everyRow: EveryRow }

/** So many may wait in one instance for the one that is being made. */
const MOST_WAITING = 3

/**
 * Everything that is stored about an employee or a contact (6.4). Private notes, and what else only somebody themselves
 * may read, are given to nobody else (6.3). Who asks again while it is being made gets the same; refused while too many
 * wait, or for nobody we know.
 */
export function exportPerson(needs: Needs) {
  let last: Promise<unknown> = Promise.resolve()
  const running = new Map<string, Promise<Exported>>()
  return async (personId: string, { self }: { self: boolean }): Promise<Exported> => {
    const name = `${personId}|${self}`
    const same = running.get(name)
    if (same) return same
    if (running.size > MOST_WAITING) return { ok: false, reason: 'too often' }
    // As it looks at all there is, one instance makes one at a time.
    const made = last.then(() => exported(needs)(personId, { self })).finally(() => running.delete(name))
    running.set(name, made)
    last = made.catch(() => undefined)
    return made
  }
}

const exported =
  (needs: Needs) =>
  async (personId: string, { self }: { self: boolean }): Promise<Exported> => {
    const kept = await findPerson(needs)(personId)
    if (!kept) return { ok: false, reason: 'not found' }
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
    return { ok: true, made: { side: kept.side, name: kept.names[0] ?? '', kinds: all } }
  }
