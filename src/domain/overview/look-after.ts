import type { WorkQueue } from '../checkins/work.ts'
import type { ImportInput, PeopleStore } from '../people/ports.ts'
import { valuesOf } from '../store.ts'

/** Customers that one piece of work looks at. */
const AT_ONCE = 100

/** Hands out a look at these customers, so that what the list tells of them is current. */
export async function lookAfter(queue: WorkQueue, customerIds: readonly string[]): Promise<void> {
  for (let at = 0; at < customerIds.length; at += AT_ONCE)
    await queue.put({ kind: 'look-after', customerIds: customerIds.slice(at, at + AT_ONCE) })
}

/** Hands out a look at every customer. */
export async function lookAfterAll(
  needs: Pick<PeopleStore, 'customerList'> & { queue: WorkQueue },
): Promise<void> {
  const customers = await valuesOf(needs.customerList.list({ kind: 'customer' }))
  await lookAfter(
    needs.queue,
    customers.map(({ id }) => id),
  )
}

/** After an import of people or teams: they say which departments a team has, and whether an owner has left. */
export const lookAfterImport =
  (needs: Pick<PeopleStore, 'customerList'> & { queue: WorkQueue }) =>
  async <R>({ kind, apply }: Pick<ImportInput, 'kind' | 'apply'>, report: R): Promise<R> => {
    if (apply && (kind === 'people' || kind === 'teams')) await lookAfterAll(needs)
    return report
  }
