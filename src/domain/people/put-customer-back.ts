import { change } from '../store.ts'
import type { Customer } from './customer.ts'
import { changedSince, type Folded, valuesBack } from './fold-undo.ts'
import type { Kept, UndoGround } from './undo-kind.ts'
import { entryAfter } from './write-customers.ts'

/** Removes a customer that came, unless anything hangs on it by now; puts changed values back, in the list as well. */
export const putCustomerBack =
  (ground: UndoGround) =>
  async (row: Folded): Promise<Kept | undefined> => {
    const key = row.key as { customerId: string }
    if (!row.prior) return away(ground, row, key)
    let changed: string[] = []
    const customer = await change(ground.customers, key, (there) => {
      const next = there && valuesBack(row, there)
      changed = next && next.is !== 'before' ? next.changed : []
      return next?.is === 'set' ? next.value : undefined
    })
    if (!customer) return undefined
    await change(
      ground.customerList,
      { kind: 'customer', ...key },
      (there) => there && entryAfter(customer, there),
    )
    await ground.facts.record({ kind: 'customer', ...key }, async () => {})
    return changed.length > 0 ? { name: customer.name, reason: { code: 'changed', changed } } : undefined
  }

async function away(
  ground: UndoGround,
  { after }: Folded,
  key: { customerId: string },
): Promise<Kept | undefined> {
  const stored = await ground.customers.get(key)
  const name = (after as Customer | null)?.name ?? ''
  if (stored) {
    const changed = changedSince(after, stored.value, [])
    if (changed.length > 0) return { name, reason: { code: 'changed', changed } }
    if (await ground.hangs.onCustomer(key.customerId)) return { name, reason: { code: 'in use' } }
  }
  // The list comes first: what is in it and has no row behind it would be found and not opened.
  const listed = await ground.customerList.get({ kind: 'customer', ...key })
  if (listed) await ground.customerList.remove({ kind: 'customer', ...key }, listed)
  if (!stored || (await ground.customers.remove(key, stored)) === 'removed') return undefined
  return { name, reason: { code: 'changed', changed: [] } }
}
