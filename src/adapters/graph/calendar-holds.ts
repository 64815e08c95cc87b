import type { Event } from '@microsoft/microsoft-graph-types'
import type { CalendarHolds } from '../../domain/visits/hold.ts'
import { CalendarError } from '../../domain/visits/ports.ts'
import type { CalendarCall } from './calendar-calls.ts'
import { existingEventId } from './graph-client.ts'

/** Ids that stay the same when an event is moved to another folder. */
const SAME_ID = 'IdType="ImmutableId"'

/** Times held in somebody's calendar: tentative, without a reminder, nobody invited. */
export function calendarHolds(call: CalendarCall): CalendarHolds {
  return {
    async hold(acting, { token, subject, text, start, end }) {
      const body: Event = {
        subject,
        body: { contentType: 'text', content: text },
        start: inUtc(start),
        end: inUtc(end),
        showAs: 'tentative',
        isReminderOn: false,
        transactionId: token,
      }
      const made = await call<Event>(acting, async ({ client, root, signal }) => {
        try {
          return await client.api(`${root}/events`).header('Prefer', SAME_ID).options({ signal }).post(body)
        } catch (error) {
          const id = existingEventId(error)
          if (id === undefined) throw error
          return { id }
        }
      })
      if (!made.id) throw new CalendarError('unreachable', 'Graph answered an event without an id')
      return made.id
    },
    async lift(acting, eventId) {
      const lifting = call(acting, ({ client, root, signal }) =>
        client
          .api(`${root}/events/${encodeURIComponent(eventId)}`)
          .header('Prefer', SAME_ID)
          .options({ signal })
          .delete(),
      )
      await lifting.catch((error) => {
        if (!(error instanceof CalendarError && error.code === 'gone')) throw error
      })
    },
  }
}

const inUtc = (instant: string) => ({ dateTime: instant.slice(0, 19), timeZone: 'UTC' })
