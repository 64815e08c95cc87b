import { change } from '../store.ts'
import type { Pair } from './pair.ts'
import type { Facts, PairStore } from './ports.ts'
import { alsoTold } from './tell-pair.ts'

export type ChangePairNeeds = Pick<PairStore, 'pairs'> & { facts: Facts }
type Key = { customerId: string; id: string }

/**
 * Changes an open pair, the copy with its employee included. `edit` is given what is stored and answers what becomes
 * of it, or undefined to leave it; its `tells` come after those that are not told yet. It may not begin or end a pair: that is for `storePair` and `endPair`.
 */
export const changePair =
  ({ pairs, facts }: ChangePairNeeds) =>
  async ({ customerId, id: pairId }: Key, edit: (pair: Pair) => Partial<Pair> | undefined) => {
    const key = { customerId, pairId }
    return facts.record({ kind: 'pair', ...key }, () => writePair(pairs, key, edit))
  }

/** Writes the authority alone, for whoever keeps the message about it. */
export function writePair(
  pairs: PairStore['pairs'],
  key: { customerId: string; pairId: string },
  edit: (pair: Pair) => Partial<Pair> | undefined,
): Promise<Pair | undefined> {
  return change(pairs, key, (there) => {
    const edited = there && there.status !== 'ended' ? edit(there) : undefined
    if (!there || !edited) return undefined
    return { ...there, ...edited, tells: alsoTold(there, edited.tells ?? null), revision: there.revision + 1 }
  })
}
