import type { CheckinStore } from '../checkins/ports.ts'
import { inParallel } from '../in-parallel.ts'
import { valuesOf } from '../store.ts'
import { lineOf } from './line-of.ts'
import type { Pair } from './pair.ts'
import type { PairStore } from './ports.ts'

/** The day on which each of these pairs, or one it follows, last spoke, by the pair's id; those that never did are absent. */
export const lastConversations =
  (needs: Pick<CheckinStore, 'conversations'> & Pick<PairStore, 'pairs'>) =>
  async (pairs: readonly Pair[]): Promise<Map<string, string>> => {
    const customerIds = [...new Set(pairs.map((pair) => pair.customerId))]
    const [lines, lists] = await Promise.all([
      inParallel(pairs, lineOf(needs)),
      inParallel(customerIds, (customerId) => valuesOf(needs.conversations.list({ customerId }))),
    ])
    const last = new Map<string, string>()
    const spoken = lists.flat().filter((one) => !one.withdrawn)
    for (const [index, pair] of pairs.entries())
      for (const { employeeId, contactId, day } of spoken) {
        const isTheirs = lines[index]?.some(
          (one) => one.employeeId === employeeId && one.contactId === contactId,
        )
        if (isTheirs && day > (last.get(pair.id) ?? '')) last.set(pair.id, day)
      }
    return last
  }
