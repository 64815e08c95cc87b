import { inParallel } from '../in-parallel.ts'
import { change } from '../store.ts'
import type { Pair } from './pair.ts'
import type { Facts, PairStore } from './ports.ts'

type Names = Partial<Pick<Pair, 'customerName' | 'contactName' | 'contactTitle'>>

/** Brings new names of a customer, or of one of its contacts, into their pairs and the copies of those. */
export const renameInPairs =
  (needs: Pick<PairStore, 'pairs'> & { facts: Facts }) =>
  async (
    { customerId, contactId }: { customerId: string; contactId?: string },
    names: Names,
  ): Promise<void> =>
    renameAllInPairs(needs)(customerId, (pair) =>
      contactId === undefined || pair.contactId === contactId ? names : undefined,
    )

/** As renameInPairs for many contacts of one customer, whose pairs are read once. */
export const renameAllInPairs =
  ({ pairs, facts }: Pick<PairStore, 'pairs'> & { facts: Facts }) =>
  async (customerId: string, namesOf: (pair: Pair) => Names | undefined): Promise<void> => {
    const all = (await pairs.list({ customerId })).map(({ value }) => value)
    const stale = (pair: Pair) =>
      Object.entries(namesOf(pair) ?? {}).some(([name, value]) => pair[name as keyof Names] !== value)
    await inParallel(all.filter(stale), ({ id: pairId }) =>
      facts.record({ kind: 'pair', customerId, pairId }, () =>
        change(pairs, { customerId, pairId }, (pair) =>
          pair ? { ...pair, ...namesOf(pair), revision: pair.revision + 1 } : undefined,
        ),
      ),
    )
  }
