import { inParallel } from '../in-parallel.ts'
import { change } from '../store.ts'
import type { Pair } from './pair.ts'
import type { Facts, PairStore } from './ports.ts'

type Names = Partial<Pick<Pair, 'customerName' | 'contactName' | 'contactTitle'>>

/** Brings new names of a customer, or of one of its contacts, into their pairs and the copies of those. */
export const renameInPairs =
  ({ pairs, facts }: Pick<PairStore, 'pairs'> & { facts: Facts }) =>
  async (of: { customerId: string; contactId?: string }, names: Names): Promise<void> => {
    const { customerId, contactId } = of
    const all = (await pairs.list({ customerId })).map(({ value }) => value)
    const stale = (pair: Pair) =>
      Object.entries(names).some(([name, value]) => pair[name as keyof Names] !== value)
    const theirs = all.filter(
      (pair) => (contactId === undefined || pair.contactId === contactId) && stale(pair),
    )
    await inParallel(theirs, ({ id: pairId }) =>
      facts.record({ kind: 'pair', customerId, pairId }, () =>
        change(pairs, { customerId, pairId }, (pair) =>
          pair ? { ...pair, ...names, revision: pair.revision + 1 } : undefined,
        ),
      ),
    )
  }
