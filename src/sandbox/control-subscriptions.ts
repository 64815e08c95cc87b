import { z } from 'zod'
import { personOf } from './control-people.ts'
import { LIFECYCLE, type Notifier } from './graph/notifier.ts'
import type { SubscriptionStore } from './graph/subscription-store.ts'
import type { People } from './people.ts'
import { bodyOf } from './refused.ts'
import type { Route } from './routing.ts'

const event = z.strictObject({ lifecycle: z.enum(LIFECYCLE) })
type Needs = { people: People; store: SubscriptionStore; notifier: Notifier }

/** Who is told of changes to whose events; and what Graph says when it takes a subscription away, or lost track. */
export function subscriptionControls({ people, store, notifier }: Needs): Route[] {
  return [
    {
      method: 'GET',
      path: '/sandbox/subscriptions',
      handle: () => ({
        status: 200,
        body: store.list().map(({ id, userId, resource, expiresAt }) => ({
          ...{ id, email: people.byId(userId)?.email ?? null, resource, expiresAt },
        })),
      }),
    },
    {
      method: 'POST',
      path: '/sandbox/subscriptions/:email',
      handle(call) {
        const { id } = personOf(people, call.params.email ?? '')
        const { lifecycle } = bodyOf(call, event)
        return { status: 200, body: { told: notifier.lifecycle(id, lifecycle) } }
      },
    },
  ]
}
