import type { Subscription, SubscriptionRows } from '../../domain/visits/subscription.ts'
import type { Fields } from './codec.ts'
import type { OpenRows } from './open-tables.ts'

const fields: Fields<Subscription> = {
  employeeId: 'text',
  state: 'text',
  subscriptionId: 'text',
  secret: 'text',
  expiresAt: 'text',
  claimedUntil: 'text',
}

/** Whose calendars tell us of changes. */
export const subscriptionTables = (open: OpenRows): { subscriptionRows: SubscriptionRows } => ({
  subscriptionRows: open('subscriptions', {
    partition: (k) => k.employeeId ?? '',
    row: () => 'calendar',
    fields,
  }),
})
