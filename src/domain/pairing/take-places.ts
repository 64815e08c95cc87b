import { change, type Rows, valuesOf } from '../store.ts'
import type { Pair } from './pair.ts'
import { customerOf, isOpen } from './pair-ground.ts'
import type { Place, Places } from './place.ts'
import type { PairStore } from './ports.ts'

export type PlaceNeeds = Pick<PairStore, 'pairs' | 'handovers' | 'placesOfContact' | 'placesOfEmployee'> & {
  /** Most open pairs of one person. */
  pairsPerPerson: number
  /** Real time in ms: it tells a place of a pair that is being made from one that a crash left behind. */
  realNow: () => number
}
export type Full = 'contact full' | 'employee full'

/** So long a place is kept for a pair that is not written yet; whoever writes it gives up long before. */
export const KEPT_MS = 60_000

/**
 * Takes a place of the contact and then one of the employee for a pair that is about to be written. Whoever is full is
 * the refusal, and nothing is taken. A place that no open pair holds is taken over. `heirOf` is a pair whose places
 * this one may have, since it ends for it; until it does, they stay its own.
 */
export const takePlaces =
  (needs: PlaceNeeds) =>
  async (pair: Pair, heirOf?: string): Promise<{ at: number } | Full> => {
    const own: Place = { pairId: pair.id, revision: pair.revision, at: needs.realNow() }
    for (const { side, edit } of peopleOf(needs, pair))
      if (!(await takeOne(needs, own, edit, heirOf))) {
        await returnPlaces(needs)(pair, own.at)
        return `${side} full`
      }
    return { at: own.at }
  }

/** Gives the places of a pair that has ended back, unless it has been begun anew since. Safe to repeat. */
export const giveBackPlaces =
  (needs: Pick<PlaceNeeds, 'placesOfContact' | 'placesOfEmployee'>) =>
  (pair: Pair): Promise<void> =>
    leave(needs, pair, ({ pairId, revision }) => pairId === pair.id && revision < pair.revision)

/** Gives back the places that were taken at a moment (real ms) for a pair which is not made after all. Safe to repeat. */
export const returnPlaces =
  (needs: Pick<PlaceNeeds, 'placesOfContact' | 'placesOfEmployee'>) =>
  (pair: Pair, takenAt: number): Promise<void> =>
    leave(needs, pair, ({ pairId, at }) => pairId === pair.id && at === takenAt)

type Edit = (change: (there: Places | undefined) => Promise<Places | undefined>) => Promise<unknown>
type Side = 'contact' | 'employee'

function peopleOf(
  { placesOfContact, placesOfEmployee }: Pick<PlaceNeeds, 'placesOfContact' | 'placesOfEmployee'>,
  { customerId, contactId, employeeId }: Pair,
): { side: Side; edit: Edit }[] {
  const editing =
    <K extends object>(rows: Rows<K, Places>, key: K): Edit =>
    (edit) =>
      change(rows, key, edit)
  return [
    { side: 'contact', edit: editing(placesOfContact, { customerId, contactId }) },
    { side: 'employee', edit: editing(placesOfEmployee, { employeeId }) },
  ]
}

/** False when all places of a person are held by others. */
async function takeOne(needs: PlaceNeeds, own: Place, edit: Edit, heirOf?: string): Promise<boolean> {
  let taken = false
  await edit(async (there) => {
    const all = (there?.by ?? []).filter(({ pairId }) => pairId !== own.pairId)
    const others = all.filter(({ pairId }) => pairId !== heirOf)
    const isFull = others.length >= needs.pairsPerPerson
    const held = isFull ? await holding(needs, others) : others
    taken = held.length < needs.pairsPerPerson
    const ending = all.filter(({ pairId }) => pairId === heirOf)
    return taken ? { by: [...held, ...ending, own] } : undefined
  })
  return taken
}

/** Those places that an open pair holds, or one that may be written any moment, or as soon as its handover goes on. */
async function holding(
  { pairs, handovers, realNow }: PlaceNeeds,
  places: readonly Place[],
): Promise<Place[]> {
  const held = await Promise.all(
    places.map(async ({ pairId, revision, at }) => {
      const pair = (await pairs.get({ customerId: customerOf(pairId), pairId }))?.value
      if (pair && isOpen(pair)) return true
      const isOver = pair !== undefined && pair.revision > revision
      if (!isOver && realNow() - at < KEPT_MS) return true
      const under = await valuesOf(handovers.list({ customerId: customerOf(pairId) }))
      return under.some((one) => one.toPairId === pairId && one.state === 'begun')
    }),
  )
  return places.filter((_, index) => held[index])
}

async function leave(
  needs: Pick<PlaceNeeds, 'placesOfContact' | 'placesOfEmployee'>,
  pair: Pair,
  isLeft: (place: Place) => boolean,
): Promise<void> {
  for (const { edit } of peopleOf(needs, pair))
    await edit(async (there) =>
      there?.by.some(isLeft) ? { by: there.by.filter((place) => !isLeft(place)) } : undefined,
    )
}
