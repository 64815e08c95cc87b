import { z } from 'zod'
import { personOf } from './control-people.ts'
import { type CalendarEvent, type Reply, SHOWN_AS } from './outlook/calendar-event.ts'
import type { Calendars } from './outlook/calendars.ts'
import { htmlOfText, textOfHtml } from './outlook/plain-text.ts'
import { joinBlob } from './outlook/teams-meeting.ts'
import { ianaOf } from './outlook/time-zones.ts'
import type { People } from './people.ts'
import { bodyOf, Refused } from './refused.ts'
import type { Call, Route } from './routing.ts'

const CALENDAR = '/sandbox/calendars/:email'
const instant = z.iso
  .datetime({ offset: true, error: 'must be an instant such as 2026-11-24T09:00:00Z' })
  .transform((text) => new Date(text).toISOString())
const fields = {
  subject: z.string().max(255),
  start: instant,
  end: instant,
  showAs: z.enum(SHOWN_AS),
  body: z.string(),
}
const newEvent = z.strictObject({
  ...fields,
  showAs: fields.showAs.default('busy'),
  body: fields.body.default(''),
})
/** What somebody answers, and the time they would rather have. */
export const reply = {
  response: z.enum(['accepted', 'tentativelyAccepted', 'declined']),
  proposes: z.strictObject({ start: instant, end: instant }).optional(),
}
const eventChange = z.strictObject({ ...fields, ...reply }).partial()

/** Calendars as people see and change them in Outlook. */
export function calendarRoutes({ people, calendars }: { people: People; calendars: Calendars }): Route[] {
  const owner = (call: Call) => personOf(people, call.params.email ?? '')
  const eventOf = (call: Call) => {
    const { email } = owner(call)
    const event = calendars.get(email, call.params.id ?? '')
    if (event) return event
    throw new Refused(404, `There is no such event in the calendar of ${email}; GET it to see what there is.`)
  }
  return [
    {
      method: 'GET',
      path: CALENDAR,
      handle: (call) => ({ status: 200, body: calendars.list(owner(call).email).map(shownEvent) }),
    },
    {
      method: 'POST',
      path: CALENDAR,
      handle(call) {
        const person = owner(call)
        const { body, ...wanted } = bodyOf(call, newEvent)
        inOrder(wanted)
        const event = calendars.book(person, { ...wanted, body: htmlOfText(body) })
        return { status: 200, body: shownEvent(event) }
      },
    },
    {
      method: 'PATCH',
      path: `${CALENDAR}/:id`,
      handle(call) {
        const event = eventOf(call)
        const { response, proposes, body, ...change } = bodyOf(call, eventChange)
        inOrder({ ...event, ...change })
        if (response) answer(calendars, event, { response, proposes })
        // Outlook keeps the lines with the join link when somebody edits the text.
        const html = body !== undefined && {
          body: htmlOfText(body) + (event.joinUrl ? joinBlob(event.joinUrl) : ''),
        }
        const now = calendars.get(event.owner, event.id)
        const changed = now && calendars.change(now, { ...change, ...html })
        return {
          status: 200,
          body: shownEvent(changed ?? { ...event, response: response ?? event.response }),
        }
      },
    },
    {
      method: 'DELETE',
      path: `${CALENDAR}/:id`,
      handle(call) {
        calendars.remove(eventOf(call))
        return { status: 200, body: { removed: call.params.id } }
      },
    },
  ]
}

function answer(calendars: Calendars, event: CalendarEvent, wanted: Reply) {
  if (event.isOrganizer) throw new Refused(400, 'The organizer of an event does not answer it.')
  calendars.respond(event, checked(wanted))
}

/** Who accepts proposes nothing else; refuses an end before the start. */
export function checked(wanted: Reply): Reply {
  if (wanted.proposes && wanted.response === 'accepted')
    throw new Refused(400, 'proposes: goes with tentativelyAccepted or declined.')
  if (wanted.proposes) inOrder(wanted.proposes)
  return wanted
}

function inOrder({ start, end }: { start: string; end: string }): void {
  if (start >= end) throw new Refused(400, 'end: must be after start.')
}

/** An event as the desk shows it. */
function shownEvent(event: CalendarEvent): object {
  const { id, subject, start, end, startZone, showAs, isOrganizer, organizer, joinUrl, iCalUId } = event
  return {
    ...{ id, subject, start, end, timeZone: ianaOf(startZone) ?? 'UTC', showAs, isOrganizer, organizer },
    attendees: event.attendees.map(({ name, email, type, response, proposes }) => ({
      ...{ name, email, required: type === 'required', ...(proposes && { proposes }) },
      response: email === event.owner ? event.response : response,
    })),
    ...{ joinUrl, body: textOfHtml(event.body), cancelled: event.cancelled, iCalUId },
  }
}
