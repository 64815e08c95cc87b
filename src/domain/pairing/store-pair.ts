import { insertOrChange } from '../store.ts'
import type { Pair } from './pair.ts'
import type { Facts, PairStore } from './ports.ts'

/**
 * Writes an active pair, the copy with the employee included. False when it was active already because somebody
 * else was faster.
 */
export const storePair =
  ({ pairs, facts }: Pick<PairStore, 'pairs'> & { facts: Facts }) =>
  async (pair: Pair): Promise<boolean> => {
    const { customerId, id: pairId } = pair
    let made = true
    const make = (there: Pair | undefined): Pair | undefined => {
      made = there?.status !== 'active'
      return made ? { ...pair, revision: (there?.revision ?? 0) + 1 } : undefined
    }
    await facts.record({ kind: 'pair', customerId, pairId }, () =>
      insertOrChange(pairs, { customerId, pairId }, make),
    )
    return made
  }
