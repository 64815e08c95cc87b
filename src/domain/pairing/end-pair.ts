import type { EndReason } from '../../contract/words.ts'
import { inParallel } from '../in-parallel.ts'
import { change } from '../store.ts'
import type { Pair, PairNews } from './pair.ts'
import { isOpen } from './pair-ground.ts'
import type { Facts, PairStore } from './ports.ts'
import { giveBackPlaces } from './take-places.ts'
import { alsoTold } from './tell-pair.ts'

export type EndNeeds = Pick<PairStore, 'pairs' | 'placesOfContact' | 'placesOfEmployee'> & { facts: Facts }
/** `on` is a calendar day in the organisation's zone; `endNote` what the contact wrote; `tells` whom it is told to; `byId` who may take it back. */
type Ending = {
  reason: EndReason
  on: string
  endNote?: string | null
  byId?: string
  tells?: (next: Pair) => PairNews[]
}

/**
 * Ends a pair with a reason, the copy with the employee included, and gives back the places it took of both people
 * (1.5). False when it had ended before, or never began.
 */
export const endPair =
  (needs: EndNeeds) =>
  async (input: Ending & { customerId: string; pairId: string }): Promise<boolean> => {
    const { customerId, pairId, reason, on, endNote = null, byId = null, tells = () => [] } = input
    let ended = false
    const end = (there: Pair | undefined): Pair | undefined => {
      ended = there !== undefined && isOpen(there)
      if (!there || !ended) return undefined
      const revision = there.revision + 1
      const next: Pair = { ...there, status: 'ended', until: null, endedOn: on, endReason: reason, revision }
      const endedFrom = { byId, status: there.status, until: there.until }
      return { ...next, endNote, endedFrom, tells: alsoTold(there, tells(next)) }
    }
    await needs.facts.record({ kind: 'pair', customerId, pairId }, async () => {
      const pair = await change(needs.pairs, { customerId, pairId }, end)
      if (pair && !isOpen(pair)) await giveBackPlaces(needs)(pair)
    })
    return ended
  }

/** Ends those of `pairs` that are open. Safe to repeat: a pair that has ended keeps its day and reason. */
export async function endAll(needs: EndNeeds, pairs: readonly Pair[], ending: Ending): Promise<void> {
  await inParallel(pairs.filter(isOpen), ({ customerId, id: pairId }) =>
    endPair(needs)({ customerId, pairId, ...ending }),
  )
}
