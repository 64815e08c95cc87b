import type { EndReason } from '../../contract/words.ts'
import { inParallel } from '../in-parallel.ts'
import { change } from '../store.ts'
import type { Pair } from './pair.ts'
import { isActive } from './pair-ground.ts'
import type { Facts, PairStore } from './ports.ts'

type Needs = Pick<PairStore, 'pairs'> & { facts: Facts }
/** `on` is a calendar day in the organisation's zone. */
type Ending = { reason: EndReason; on: string }

/** Ends a pair with a reason, the copy with the employee included (1.5). False when it was not active. */
export const endPair =
  ({ pairs, facts }: Needs) =>
  async (input: Ending & { customerId: string; pairId: string }): Promise<boolean> => {
    const { customerId, pairId, reason, on } = input
    let ended = false
    const end = (there: Pair | undefined): Pair | undefined => {
      ended = there?.status === 'active'
      if (!there || !ended) return undefined
      return { ...there, status: 'ended', endedOn: on, endReason: reason, revision: there.revision + 1 }
    }
    await facts.record({ kind: 'pair', customerId, pairId }, () => change(pairs, { customerId, pairId }, end))
    return ended
  }

/** Ends those of `pairs` that are active. Safe to repeat: a pair that has ended keeps its day and reason. */
export async function endAll(needs: Needs, pairs: readonly Pair[], ending: Ending): Promise<void> {
  await inParallel(pairs.filter(isActive), ({ customerId, id: pairId }) =>
    endPair(needs)({ customerId, pairId, ...ending }),
  )
}
