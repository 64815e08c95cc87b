import { eventBody } from '../../adapters/graph/event-body.ts'
import type { Calendars as CalendarPort, NewEvent } from '../../domain/visits/ports.ts'
import type { CalendarEvent } from '../outlook/calendar-event.ts'
import type { Calendars } from '../outlook/calendars.ts'
import { instantOf } from '../outlook/time-zones.ts'
import type { People } from '../people.ts'

type Needs = { people: People; calendars: Calendars }

/** The calendars of the sandbox as the product asks for them, with no Graph in between: no call, no ledger. */
export function heldCalendars({ people, calendars }: Needs): CalendarPort {
  const addressOf = (employeeId: string) => {
    const person = people.byId(employeeId)
    if (!person) throw new Error(`nobody has the id ${employeeId}`)
    return { name: person.name, email: person.email }
  }
  const eventOf = (employeeId: string, eventId: string) => {
    const event = calendars.get(addressOf(employeeId).email, eventId)
    if (!event) throw new Error('there is no such event')
    return event
  }
  return {
    schedules: async (_, { emails, from, to }) =>
      emails.map((email) => ({
        ...{ email, readable: true, hours: null },
        busy: calendars
          .between(email, from, to)
          .filter(isBusy)
          .map(({ start, end }) => ({ start, end })),
      })),
    async create({ employeeId }, event) {
      const { transactionId, subject } = event
      const { id, iCalUId, joinUrl, createdAt } = calendars.book(addressOf(employeeId), {
        ...{ subject, transactionId, online: true, body: eventBody(event).body?.content ?? '' },
        ...timesOf(event),
        attendees: askedOf(event),
      })
      return { eventId: id, iCalUId, joinUrl, madeAt: createdAt }
    },
    look: async ({ employeeId }, eventId) => {
      const event = calendars.get(addressOf(employeeId).email, eventId)
      if (!event || event.cancelled) return null
      const attendees = event.attendees.map(({ email, type }) => ({ email, required: type !== 'optional' }))
      const { start, end, subject, location, joinUrl } = event
      return { start, end, subject, location, joinUrl, attendees, answers: {} }
    },
    async move({ employeeId }, eventId, to) {
      calendars.change(eventOf(employeeId, eventId), timesOf(to))
    },
    async invite({ employeeId }, eventId, attendees) {
      calendars.change(eventOf(employeeId, eventId), { attendees: askedOf({ attendees }) })
    },
    cancel: async ({ employeeId }, eventId, comment) =>
      calendars.cancel(eventOf(employeeId, eventId), comment),
  }
}

const askedOf = ({ attendees }: Pick<NewEvent, 'attendees'>) =>
  attendees.map(({ name, email, required }) => ({
    ...{ name, email, type: required ? ('required' as const) : ('optional' as const) },
  }))

const isBusy = ({ cancelled, showAs }: CalendarEvent) =>
  !cancelled && ['busy', 'oof', 'tentative'].includes(showAs)

function timesOf({ start, end, timeZone }: { start: string; end: string; timeZone: string }) {
  const instant = (local: string) => instantOf(local, timeZone) ?? ''
  return { start: instant(start), end: instant(end), startZone: timeZone, endZone: timeZone }
}
