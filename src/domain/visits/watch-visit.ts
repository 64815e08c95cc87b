import type { Due, WorkQueue } from '../checkins/work.ts'
import { lookNextNight } from './look-night.ts'
import { isFollowed } from './organised-by.ts'
import type { SubscriptionRows, Subscriptions } from './subscription.ts'
import type { Visit } from './visit.ts'

export type WatchNeeds = {
  subscriptions: Subscriptions | null
  subscriptionRows: SubscriptionRows
  due: Due
  queue: WorkQueue
  now: () => string
}

/**
 * Sees to it that the calendar of whoever organises a visit tells us of changes to it; where it may not, the visit is
 * looked at every night (3.5). Safe to repeat.
 */
export const watchVisit =
  (needs: WatchNeeds) =>
  async (visit: Visit | undefined): Promise<void> => {
    if (!visit || !isFollowed(visit, needs.now())) return
    const { customerId, id: visitId, organiserId: employeeId } = visit
    const known = needs.subscriptions && (await needs.subscriptionRows.get({ employeeId }))?.value
    if (!needs.subscriptions || known?.state === 'refused')
      return lookNextNight(needs.due, { customerId, visitId }, needs.now())
    // Whoever begins one goes on.
    const isSeenTo = known && (known.state === 'beginning' || known.expiresAt > needs.now())
    if (!isSeenTo) await needs.queue.put({ kind: 'subscription', employeeId })
  }
