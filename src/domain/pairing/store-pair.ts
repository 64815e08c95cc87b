import { insertOrChange } from '../store.ts'
import type { Pair } from './pair.ts'
import { isOpen } from './pair-ground.ts'
import type { Facts, PairStore } from './ports.ts'
import { type Full, KEPT_MS, type PlaceNeeds, takePlaces } from './take-places.ts'
import { alsoTold } from './tell-pair.ts'

export type StoreNeeds = Pick<PairStore, 'pairs'> & PlaceNeeds & { facts: Facts }
/** `already paired`: the two were paired by somebody who was faster. */
export type NotStored = 'already paired' | Full

/**
 * Writes a pair that begins, the copy with the employee included, when both people have a place for it (1.4); with
 * `endPair` the only way in which pairs begin and end. Answers why it was not written, or undefined. `heirOf` is a pair
 * that ends for this one: its places count as free.
 */
export const storePair =
  (needs: StoreNeeds) =>
  async (pair: Pair, { heirOf }: { heirOf?: string } = {}): Promise<NotStored | undefined> => {
    const { customerId, id: pairId } = pair
    let made = true
    const make = (there: Pair | undefined): Pair | undefined => {
      made = !there || !isOpen(there)
      const tells = alsoTold(there, pair.tells)
      return made ? { ...pair, tells, revision: (there?.revision ?? 0) + 1 } : undefined
    }
    return needs.facts.record({ kind: 'pair', customerId, pairId }, async () => {
      const taken = await takePlaces(needs)(pair, heirOf)
      if (typeof taken === 'string') return taken
      // Later its places may be somebody else's.
      if (needs.realNow() - taken.at > KEPT_MS / 3) throw new Error('taking places for a pair took too long')
      await insertOrChange(needs.pairs, { customerId, pairId }, make)
      return made ? undefined : 'already paired'
    })
  }
