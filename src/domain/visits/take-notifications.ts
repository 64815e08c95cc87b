import type { LifecycleEvent } from '../../contract/words.ts'
import type { WorkQueue } from '../checkins/work.ts'
import { inParallel } from '../in-parallel.ts'
import { inRounds } from '../in-rounds.ts'
import {
  isSameSecret,
  ownerOfSecret,
  type SecretSigning,
  type Subscription,
  type SubscriptionRows,
} from './subscription.ts'

/** What a calendar tells: something about an event changed, or what became of the subscription itself. */
export type Notification = {
  subscriptionId: string
  secret: string
  eventId: string | null
  lifecycle: LifecycleEvent | null
}
type Needs = { subscriptionRows: SubscriptionRows; secretSigning: SecretSigning; queue: WorkQueue }

/** A message of the queue stays far below its limit. */
const MOST_EVENTS = 40
const AT_ONCE = 20

/**
 * Takes notifications: what is surely from a calendar we asked becomes work, and nothing of it is believed but that
 * there is something to look at (3.5). Done when it is in the queue. Answers how many were from nobody we know; those
 * with a secret that we never signed cost storage nothing, however many they are.
 */
export function takeNotifications({ subscriptionRows, secretSigning, queue }: Needs) {
  const read = inRounds<null, Subscription | undefined>(
    async (employeeId) => (await subscriptionRows.get({ employeeId }))?.value,
  )
  const look = inRounds<string[], void>(async (employeeId, asked) => {
    const eventIds = [...new Set(asked.flat())]
    for (let at = 0; at < eventIds.length; at += MOST_EVENTS)
      await queue.put({ kind: 'look-at-visits', employeeId, eventIds: eventIds.slice(at, at + MOST_EVENTS) })
  })

  const take = async (secret: string, told: readonly Notification[]): Promise<number> => {
    const employeeId = ownerOfSecret(secretSigning, secret)
    const known = employeeId && (await read(employeeId, null))
    if (!known || !isSameSecret(known.secret, secret)) return told.length
    // Until its beginning is noted, its secret alone tells it.
    const ours = told.filter(
      ({ subscriptionId }) => known.subscriptionId === '' || subscriptionId === known.subscriptionId,
    )
    const eventIds = ours.flatMap(({ eventId }) => eventId ?? [])
    const events = new Map(
      ours.flatMap((one) => (one.lifecycle ? [[one.lifecycle, one.subscriptionId]] : [])),
    )
    await Promise.all([
      eventIds.length > 0 && look(employeeId, eventIds),
      ...[...events].map(([event, subscriptionId]) =>
        queue.put({ kind: 'subscription', employeeId, event, subscriptionId }),
      ),
    ])
    return told.length - ours.length
  }
  return async (notifications: readonly Notification[]): Promise<{ unknown: number }> => {
    const bySecret = [...Map.groupBy(notifications, ({ secret }) => secret)]
    const unknown = await inParallel(bySecret, ([secret, told]) => take(secret, told), AT_ONCE)
    return { unknown: unknown.reduce((sum, one) => sum + one, 0) }
  }
}
