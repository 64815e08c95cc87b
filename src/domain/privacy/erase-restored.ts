import type { Due } from '../checkins/work.ts'
import { inParallel } from '../in-parallel.ts'
import type { PeopleStore } from '../people/ports.ts'
import { type Tombstone, tombstoneName } from '../people/tombstone.ts'
import { valuesOf } from '../store.ts'
import { begunErasure, type Erasure, type ErasureStore } from './erasure.ts'
import { findPerson, type PersonNeeds } from './person.ts'
import type { EveryRow } from './ports.ts'

type Needs = PersonNeeds &
  ErasureStore &
  Pick<PeopleStore, 'erased'> & {
    everyRow: Pick<EveryRow, 'read'>
    due: Pick<Due, 'add'>
    newToken: () => string
    now: () => string
  }
/** Who was erased, by hashes, and what is left to say of these erasures. */
export type ErasedSince = { tombstones: readonly Tombstone[]; erasures: readonly Erasure[] }

/**
 * Has everybody erased once more whom a backup brought back (6.4). The hashes of who was erased since are carried over;
 * whoever has one of them is erased by the service, with all that runs for them, as soon as it starts. So is who was
 * being erased when the backup was saved. Safe to repeat. Gives how many people that are.
 */
export const eraseRestored =
  (needs: Needs) =>
  async ({ tombstones, erasures }: ErasedSince): Promise<number> => {
    await inParallel(tombstones, (one) => needs.erased.insert({ kind: 'erased', hash: one.hash }, one))
    const all = await valuesOf(needs.erasures.list({ kind: 'erasure' }))
    const running = all.filter(({ state }) => state !== 'done')
    const theirs = new Set(running.map(({ personId }) => personId))
    const byIds = new Map(erasures.map(({ id, byId }) => [id, byId]))
    const back = [...(await findErased(needs, tombstones))].filter(([personId]) => !theirs.has(personId))
    const begun = await inParallel(back, async ([personId, { erasureId }]) => {
      const person = await findPerson(needs)(personId)
      const of = { id: needs.newToken(), byId: byIds.get(erasureId) ?? '', at: needs.now() }
      return person ? [begunErasure(person, of)] : []
    })
    await inParallel(running, ({ id }) => handOut(needs, id))
    await inParallel(begun.flat(), async (erasure) => {
      // Before the row, so that it goes on after a crash.
      await handOut(needs, erasure.id)
      await needs.erasures.insert({ kind: 'erasure', erasureId: erasure.id }, erasure)
    })
    return running.length + begun.flat().length
  }

const handOut = ({ due, now }: Needs, erasureId: string) =>
  due.add({ dueAt: now(), work: { kind: 'erase', erasureId } })

/**
 * The ids of employees and contacts who were erased: by their id; and contacts, whose id an import makes anew, by their
 * address as well. An employee who has an address of that kind by now is another person, whom the directory brought.
 */
async function findErased(
  needs: Needs,
  tombstones: readonly Tombstone[],
): Promise<ReadonlyMap<string, Tombstone>> {
  const byHash = new Map(tombstones.map((one) => [one.hash, one]))
  const found = new Map<string, Tombstone>()
  for await (const { kind, value } of needs.everyRow.read()) {
    if (kind !== 'employees' && kind !== 'contacts') continue
    const { id, email } = value as { id: string; email: string }
    const names = kind === 'contacts' ? [id, email] : [id]
    const one = names.flatMap((name) => byHash.get(tombstoneName(needs, name)) ?? [])[0]
    if (one) found.set(id, one)
  }
  return found
}
