import { isNobody } from '../../contract/nobody.ts'
import { copyForward } from '../store.ts'
import type { PairStore } from './ports.ts'

/** Brings the copy of a pair with its employee to the authority's revision. Safe to repeat, in any order. */
export const copyPair =
  ({ pairs, pairCopies }: PairStore) =>
  async (customerId: string, pairId: string): Promise<void> => {
    const authority = (await pairs.get({ customerId, pairId }))?.value
    if (!authority || isNobody(authority.employeeId)) return
    const key = { employeeId: authority.employeeId, pairId }
    const isNew = authority.revision === 1 && (await pairCopies.insert(key, authority)) !== 'exists'
    if (!isNew) await copyForward(pairCopies, key, authority)
  }
