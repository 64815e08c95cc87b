import type { TokenCredential } from '@azure/identity'
import type { Event, ScheduleInformation } from '@microsoft/microsoft-graph-types'
import type { CalendarHolds } from '../../domain/visits/hold.ts'
import { type Acting, CalendarError, type Calendars, type NewEvent } from '../../domain/visits/ports.ts'
import { type CalendarCall, calendarCalls } from './calendar-calls.ts'
import { calendarHolds } from './calendar-holds.ts'
import { calendarTokens } from './calendar-tokens.ts'
import { eventBody, eventPeople, eventTime } from './event-body.ts'
import { existingEventId } from './graph-client.ts'
import { readSchedule } from './read-schedule.ts'
import { seenEvent } from './seen-event.ts'

/** Most mailboxes that Graph answers for in one call. */
const MAILBOXES_AT_ONCE = 20
/** Ids that stay the same when an event is moved to another folder. */
const SAME_ID = 'IdType="ImmutableId"'

/**
 * People's calendars through Microsoft Graph. Needs Calendars.ReadWrite: delegated for what a person starts, and as
 * an application permission for what is finished without them.
 */
export function graphCalendars(
  graphUrl: string,
  identities: { app: TokenCredential; onBehalfOf: (token: string) => TokenCredential },
): Calendars & CalendarHolds {
  const call = calendarCalls(graphUrl, calendarTokens(graphUrl, identities))
  return {
    ...calendarHolds(call),
    async schedules(acting, { emails, from, to }) {
      const found = new Map<string, ScheduleInformation>()
      for (let at = 0; at < emails.length; at += MAILBOXES_AT_ONCE)
        for (const one of await readBatch(call, acting, emails.slice(at, at + MAILBOXES_AT_ONCE), from, to))
          found.set((one.scheduleId ?? '').toLowerCase(), one)
      return emails.map((email) => readSchedule(email, found.get(email.toLowerCase())))
    },
    async create(acting, event) {
      const made = await createEvent(call, acting, event)
      if (!made.id) throw new CalendarError('unreachable', 'Graph answered an event without an id')
      const inTeams = async () => made.onlineMeeting?.joinUrl ?? joinUrlOf(call, acting, made.id ?? '')
      const joinUrl = event.meetingLink ?? (await inTeams())
      const madeAt = made.createdDateTime ? new Date(made.createdDateTime).toISOString() : ''
      return { eventId: made.id, iCalUId: made.iCalUId ?? '', joinUrl, madeAt }
    },
    async look(acting, eventId) {
      const reading = call<Event>(acting, ({ client, root, signal }) =>
        client
          .api(eventPath(root, eventId))
          .select(['start', 'end', 'isCancelled', 'attendees', 'subject', 'location', 'onlineMeeting'])
          .header('Prefer', `${SAME_ID}, outlook.timezone="UTC"`)
          .options({ signal })
          .get(),
      )
      const event = await reading.catch((error) => {
        if (error instanceof CalendarError && error.code === 'gone') return null
        throw error
      })
      return event && !event.isCancelled ? seenEvent(event) : null
    },
    async move(acting, eventId, to) {
      await patch(call, acting, eventId, eventTime(to))
    },
    async invite(acting, eventId, attendees) {
      await patch(call, acting, eventId, eventPeople(attendees))
    },
    async cancel(acting, eventId, comment) {
      const cancelling = call(acting, ({ client, root, signal }) =>
        client
          .api(`${eventPath(root, eventId)}/cancel`)
          .header('Prefer', SAME_ID)
          .options({ signal })
          .post({ comment }),
      )
      await cancelling.catch((error) => {
        if (!(error instanceof CalendarError && error.code === 'gone')) throw error
      })
    },
  }
}

const eventPath = (root: string, eventId: string) => `${root}/events/${encodeURIComponent(eventId)}`

const patch = (call: CalendarCall, acting: Acting, eventId: string, change: Event) =>
  call(acting, ({ client, root, signal }) =>
    client.api(eventPath(root, eventId)).header('Prefer', SAME_ID).options({ signal }).patch(change),
  )

/** In minutes; may not be longer than the time looked at. The view itself is not used. */
const intervalOf = (from: string, to: string) =>
  Math.max(5, Math.min(60, Math.floor((Date.parse(to) - Date.parse(from)) / 60_000)))

async function readBatch(
  call: CalendarCall,
  acting: Acting,
  emails: readonly string[],
  from: string,
  to: string,
): Promise<ScheduleInformation[]> {
  const inUtc = (instant: string) => ({ dateTime: instant.slice(0, 19), timeZone: 'UTC' })
  const answer = await call(acting, ({ client, root, signal }) =>
    client
      .api(`${root}/calendar/getSchedule`)
      .header('Prefer', 'outlook.timezone="UTC"')
      .options({ signal })
      .post({
        ...{ schedules: emails, startTime: inUtc(from), endTime: inUtc(to) },
        availabilityViewInterval: intervalOf(from, to),
      }),
  )
  return (answer as { value?: ScheduleInformation[] }).value ?? []
}

/** An event that was made before, and whose answer was lost, is the one that is wanted. */
function createEvent(call: CalendarCall, acting: Acting, event: NewEvent): Promise<Event> {
  return call<Event>(acting, async ({ client, root, signal }) => {
    const ask = (path: string) => client.api(path).header('Prefer', SAME_ID).options({ signal })
    try {
      return await ask(`${root}/events`).post(eventBody(event))
    } catch (error) {
      const before = existingEventId(error)
      if (before === undefined) throw error
      return await ask(eventPath(root, before)).get()
    }
  }).catch(takenOut)
}

/** An event that was made before and is gone cannot be made again. */
function takenOut(error: unknown): never {
  if (error instanceof CalendarError && error.code === 'gone')
    throw new CalendarError('refused', 'the event that was made before is gone', { cause: error })
  throw error
}

/** The way into the meeting may come a moment after the event; an event without it is booked all the same. */
async function joinUrlOf(call: CalendarCall, acting: Acting, eventId: string): Promise<string | null> {
  const read = call<Event>(acting, ({ client, root, signal }) =>
    client
      .api(eventPath(root, eventId))
      .select('onlineMeeting')
      .header('Prefer', SAME_ID)
      .options({ signal })
      .get(),
  )
  const event = await read.catch(() => undefined)
  return event?.onlineMeeting?.joinUrl ?? null
}
