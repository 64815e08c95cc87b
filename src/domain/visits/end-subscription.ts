import type { Due, WorkQueue } from '../checkins/work.ts'
import type { Stored } from '../store.ts'
import { type OrganisedNeeds, organisedBy } from './organised-by.ts'
import { CalendarError } from './ports.ts'
import type { SecretSigning, Subscription, SubscriptionRows, Subscriptions } from './subscription.ts'

export type SubscriptionNeeds = OrganisedNeeds & {
  /** Null where the calendar cannot reach us: visits are looked at once a day. */
  subscriptions: Subscriptions | null
  subscriptionRows: SubscriptionRows
  secretSigning: SecretSigning
  due: Due
  queue: WorkQueue
  newToken: () => string
  realNow: () => number
  report: (event: string, fields: Record<string, string>) => void
}

/**
 * Ends the subscription of somebody who organises no visit to come. Its row goes first, so that who books meanwhile
 * finds none and has another begun; who booked just before is looked for once more.
 */
export async function endSubscription(
  needs: SubscriptionNeeds,
  known: Stored<Subscription> | undefined,
  subscriptions: Subscriptions,
): Promise<{ laterMs: null }> {
  const done = { laterMs: null }
  if (!known) return done
  const { employeeId, subscriptionId } = known.value
  if ((await needs.subscriptionRows.remove({ employeeId }, known)) === 'changed') return done
  const visits = await organisedBy(needs, employeeId)
  if (visits.length > 0) await needs.queue.put({ kind: 'subscription', employeeId })
  if (subscriptionId === '') return done
  try {
    await subscriptions.end(employeeId, subscriptionId)
    needs.report('subscription.ended', { employeeId })
  } catch (error) {
    // It ends by itself within a week, and what it tells until then finds no row.
    if (!(error instanceof CalendarError)) throw error
  }
  return done
}
