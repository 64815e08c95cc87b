import type { TokenCredential } from '@azure/identity'
import type { Subscription as GraphSubscription } from '@microsoft/microsoft-graph-types'
import { type Acting, CalendarError } from '../../domain/visits/ports.ts'
import type { Subscriptions } from '../../domain/visits/subscription.ts'
import { calendarCalls } from './calendar-calls.ts'
import { calendarTokens } from './calendar-tokens.ts'

/** What is told of an event carries the id under which it was booked. */
const SAME_ID = 'IdType="ImmutableId"'

/**
 * Subscriptions to changes of people's events at Microsoft Graph; needs Calendars.ReadBasic as an application
 * permission. `tellUrl` is where Graph tells of changes, and of the subscription itself; it must answer Graph's
 * handshake at once.
 */
export function graphSubscriptions(graphUrl: string, app: TokenCredential, tellUrl: string): Subscriptions {
  const identities = { app, onBehalfOf: () => app }
  const call = calendarCalls(graphUrl, calendarTokens(graphUrl, identities))
  const asApp = (employeeId: string): Acting => ({ employeeId, token: null })
  const pathOf = (subscriptionId: string) => `/subscriptions/${encodeURIComponent(subscriptionId)}`
  return {
    async begin(employeeId, { secret, until }) {
      const made = await call<GraphSubscription>(asApp(employeeId), ({ client, root, signal }) =>
        client
          .api('/subscriptions')
          .header('Prefer', SAME_ID)
          .options({ signal })
          .post({
            ...{ changeType: 'updated,deleted', resource: `${root}/events`.slice(1), clientState: secret },
            ...{ notificationUrl: tellUrl, lifecycleNotificationUrl: tellUrl, expirationDateTime: until },
          }),
      )
      if (!made.id) throw new CalendarError('unreachable', 'Graph answered a subscription without an id')
      return { subscriptionId: made.id, expiresAt: expiryOf(made, until) }
    },
    async extend(employeeId, subscriptionId, until) {
      const now = await call<GraphSubscription>(asApp(employeeId), ({ client, signal }) =>
        client.api(pathOf(subscriptionId)).options({ signal }).patch({ expirationDateTime: until }),
      ).catch(notThere)
      return { expiresAt: expiryOf(now, until) }
    },
    async end(employeeId, subscriptionId) {
      const ending = call(asApp(employeeId), ({ client, signal }) =>
        client.api(pathOf(subscriptionId)).options({ signal }).delete(),
      ).catch(notThere)
      await ending.catch((error) => {
        if (!(error instanceof CalendarError && error.code === 'gone')) throw error
      })
    },
  }
}

/** A subscription is named without its mailbox: what is not found is the subscription. */
function notThere(error: unknown): never {
  if (error instanceof CalendarError && error.code === 'no mailbox')
    throw new CalendarError('gone', 'Graph knows no such subscription', { cause: error })
  throw error
}

/** Graph may grant less than it was asked for. */
function expiryOf({ expirationDateTime }: GraphSubscription, until: string): string {
  const at = Date.parse(expirationDateTime ?? '')
  return Number.isNaN(at) ? until : new Date(at).toISOString()
}
