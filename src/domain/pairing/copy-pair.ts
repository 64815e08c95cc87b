import { change } from '../store.ts'
import type { PairStore } from './ports.ts'

/**
 * Brings the copy that a pair has with its employee to the revision of the authority, never backwards. May be done
 * any number of times.
 */
export const copyPair =
  ({ pairs, pairCopies }: PairStore) =>
  async (customerId: string, pairId: string): Promise<void> => {
    const authority = (await pairs.get({ customerId, pairId }))?.value
    if (!authority) return
    const key = { employeeId: authority.employeeId, pairId }
    if (authority.revision === 1 && (await pairCopies.insert(key, authority)) !== 'exists') return
    await change(pairCopies, key, (copy) =>
      copy && copy.revision >= authority.revision ? undefined : authority,
    )
  }
