import type { Due } from '../checkins/work.ts'
import { inParallel } from '../in-parallel.ts'
import type { PeopleStore } from '../people/ports.ts'
import { type Tombstone, tombstoneName } from '../people/tombstone.ts'
import { change, valuesOf } from '../store.ts'
import { begunErasure, type Erasure, type ErasureStore, hashesIn } from './erasure.ts'
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
 * Has everybody erased once more whom a backup brought back (6.4). The hashes of who was erased since are carried over,
 * with those of whose erasure was only begun; whoever has one of them is erased by the service, with all that runs for
 * them, as soon as it starts. So is, from the beginning, who was being erased when the backup was saved: its tables were
 * read one after another. Safe to repeat. Gives how many people that are.
 */
export const eraseRestored =
  (needs: Needs) =>
  async (since: ErasedSince): Promise<number> => {
    const tombstones = [...since.tombstones, ...since.erasures.filter(isRunning).flatMap(buriedBy(needs))]
    await inParallel(tombstones, (one) => needs.erased.insert({ kind: 'erased', hash: one.hash }, one))
    const running = (await valuesOf(needs.erasures.list({ kind: 'erasure' }))).filter(isRunning)
    const theirs = new Set(running.map(({ personId }) => personId))
    const byIds = new Map(since.erasures.map(({ id, byId }) => [id, byId]))
    const back = [...(await findErased(needs, tombstones))].filter(([personId]) => !theirs.has(personId))
    const begun = await inParallel(back, async ([personId, { erasureId }]) => {
      const person = await findPerson(needs)(personId)
      const of = { id: needs.newToken(), byId: byIds.get(erasureId) ?? '', at: needs.now() }
      return person ? [begunErasure(person, of)] : []
    })
    await inParallel(running, async ({ id }) => {
      await handOut(needs, id)
      await change(needs.erasures, { kind: 'erasure', erasureId: id }, beginAnew)
    })
    await inParallel(begun.flat(), async (erasure) => {
      // Before the row, so that it goes on after a crash.
      await handOut(needs, erasure.id)
      await needs.erasures.insert({ kind: 'erasure', erasureId: erasure.id }, erasure)
    })
    return running.length + begun.flat().length
  }

const isRunning = ({ state }: Erasure) => state !== 'done'

const beginAnew = (there: Erasure | undefined): Erasure | undefined =>
  there?.state === 'looked' ? { ...there, state: 'begun', tries: 0, againAt: null } : undefined

const buriedBy =
  (needs: Needs) =>
  (erasure: Erasure): Tombstone[] =>
    hashesIn(needs, erasure).map((hash) => ({ hash, erasureId: erasure.id, at: erasure.at }))

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
