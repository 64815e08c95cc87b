import { latestDay } from '../checkins/copy-to-customer.ts'
import type { CheckinStore } from '../checkins/ports.ts'
import type { CustomerEntry } from '../people/customer.ts'
import type { PeopleStore } from '../people/ports.ts'
import { change, valuesOf } from '../store.ts'
import { type AttentionNeeds, readAttention } from './read-attention.ts'

type Needs = AttentionNeeds &
  Pick<PeopleStore, 'customers' | 'customerList'> &
  Pick<CheckinStore, 'conversations'>

/**
 * Brings the line of a customer in the list of all to its present state: owner, cadence and attention (1.6, 1.7). Safe to repeat,
 * in any order. Who asks while the same customer is being looked at waits for one look that begins after that.
 */
export function copyCustomer(needs: Needs): (customerId: string) => Promise<void> {
  const running = new Map<string, Promise<void>>()
  const next = new Map<string, Promise<void>>()
  const begin = (customerId: string): Promise<void> => {
    const look = lookAt(needs, customerId).finally(() => running.delete(customerId))
    running.set(customerId, look)
    return look
  }
  return (customerId) => {
    const now = running.get(customerId)
    if (!now) return begin(customerId)
    const after =
      next.get(customerId) ??
      now
        .catch(() => {})
        .then(() => {
          next.delete(customerId)
          return begin(customerId)
        })
    next.set(customerId, after)
    return after
  }
}

async function lookAt(needs: Needs, customerId: string): Promise<void> {
  await change(needs.customerList, { kind: 'customer', customerId }, async (entry) => {
    const customer = (await needs.customers.get({ customerId }))?.value
    if (!entry || !customer) return undefined
    const { ownerId, ownerSince, cadence } = customer
    const attention = await readAttention(needs)({ id: customerId, ownerId, attention: entry.attention })
    const same = entry.ownerId === ownerId && entry.ownerSince === ownerSince
    const isKept = (kept: unknown, now: unknown) => JSON.stringify(kept) === JSON.stringify(now)
    if (same && isKept(entry.attention, attention) && isKept(entry.cadence, cadence)) return undefined
    const counted = entry.ownerId === ownerId && entry.attention !== null
    const ownerSpokeOn = counted ? entry.ownerSpokeOn : await spokeOn(needs, customerId, ownerId)
    return { ...entry, ownerId, ownerSince, cadence, ownerSpokeOn, attention } satisfies CustomerEntry
  })
}

async function spokeOn(needs: Needs, customerId: string, ownerId: string | null): Promise<string | null> {
  if (!ownerId) return null
  const all = await valuesOf(needs.conversations.list({ customerId }))
  return latestDay(all.filter(({ employeeId }) => employeeId === ownerId))
}
