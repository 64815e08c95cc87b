import type { CalendarEvent } from '../outlook/calendar-event.ts'
import type { Calendars } from '../outlook/calendars.ts'
import type { People } from '../people.ts'
import type { Caller } from './caller.ts'
import { writeTime } from './event-time.ts'
import { workingHoursOf } from './working-hours.ts'

type Asked = { from: string; to: string; zone: string; interval: number }
type Needs = { caller: Caller; people: People; calendars: Calendars }

/** How each way of showing an event counts in the availability view; the highest of a slot wins. */
const DIGIT: Record<CalendarEvent['showAs'], number> = {
  ...{ free: 0, workingElsewhere: 0, unknown: 0, tentative: 1, busy: 2, oof: 3 },
}
const MINUTE_MS = 60_000

/** Free or busy of one address; one that is not a mailbox of this organisation gets an error in its place. */
export function scheduleOf(address: string, asked: Asked, { caller, people, calendars }: Needs): object {
  const person = people.byEmail(address)
  if (!person) return unresolved(address, people)
  const events = calendars.between(person.email, asked.from, asked.to).filter(({ cancelled }) => !cancelled)
  // Of somebody else's calendar a person sees when, and no more.
  const details = caller.kind === 'app' || caller.person.id === person.id
  return {
    scheduleId: address,
    availabilityView: viewOf(events, asked),
    scheduleItems: events.map((event) => ({
      ...(details && detailsOf(event)),
      status: event.showAs,
      start: writeTime(event.start, asked.zone),
      end: writeTime(event.end, asked.zone),
    })),
    workingHours: workingHoursOf(person),
  }
}

function viewOf(events: readonly CalendarEvent[], { from, to, interval }: Asked): string {
  const end = Date.parse(to)
  let view = ''
  for (let at = Date.parse(from); at < end; at += interval * MINUTE_MS) {
    const until = Math.min(at + interval * MINUTE_MS, end)
    const inSlot = events.filter((event) => Date.parse(event.start) < until && Date.parse(event.end) > at)
    view += Math.max(0, ...inSlot.map(({ showAs }) => DIGIT[showAs]))
  }
  return view
}

function detailsOf(event: CalendarEvent): object {
  const isPrivate = event.sensitivity === 'private'
  return { isPrivate, subject: isPrivate ? '' : event.subject, location: isPrivate ? '' : event.location }
}

/** An address outside cannot be found; one that could be ours but is nobody's has no mailbox. */
function unresolved(scheduleId: string, people: People): object {
  const domain = scheduleId.split('@')[1]?.toLowerCase()
  const ours = people.list().some(({ email }) => email.split('@')[1] === domain)
  const message = `Microsoft.Exchange.InfoWorker.Common.Availability.MailRecipientNotFoundException: Unable to resolve e-mail address ${scheduleId} to an Active Directory object.`
  return {
    ...{ scheduleId, availabilityView: null, scheduleItems: null, workingHours: null },
    error: { message, responseCode: ours ? '5016' : 'ErrorMailRecipientNotFound' },
  }
}
