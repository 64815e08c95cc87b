import { copyForward } from '../store.ts'
import type { PairStore } from './ports.ts'

/** Brings the copy of a pair with its employee to the authority's revision. Safe to repeat, in any order. */
export const copyPair =
  ({ pairs, pairCopies }: PairStore) =>
  async (customerId: string, pairId: string): Promise<void> => {
    const authority = (await pairs.get({ customerId, pairId }))?.value
    if (authority) await copyForward(pairCopies, { employeeId: authority.employeeId, pairId }, authority)
  }
