import {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
  default as ical,
} from 'ical-generator'
import type { Attendee, CalendarEvent } from './calendar-event.ts'
import { textOfHtml } from './plain-text.ts'

const STATUS: Partial<Record<Attendee['response'], ICalAttendeeStatus>> = {
  accepted: ICalAttendeeStatus.ACCEPTED,
  declined: ICalAttendeeStatus.DECLINED,
  tentativelyAccepted: ICalAttendeeStatus.TENTATIVE,
}

/** The file that comes with an invitation, an update or a cancellation; times are in UTC. */
export function meetingIcs(event: CalendarEvent, method: 'REQUEST' | 'CANCEL'): string {
  const calendar = ical({ prodId: '//Counterpart//Sandbox//EN', method: ICalCalendarMethod[method] })
  const entry = calendar.createEvent({
    id: event.iCalUId,
    sequence: event.sequence,
    stamp: event.changedAt,
    start: event.start,
    end: event.end,
    summary: event.subject,
    description: textOfHtml(event.body),
    status: method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: event.organizer.name, email: event.organizer.email },
    attendees: event.attendees.map(({ name, email, type, response }) => ({
      name,
      email,
      rsvp: event.responseRequested,
      role: type === 'required' ? ICalAttendeeRole.REQ : ICalAttendeeRole.OPT,
      status: STATUS[response] ?? ICalAttendeeStatus.NEEDSACTION,
    })),
  })
  if (event.location) entry.location(event.location)
  if (event.joinUrl) entry.url(event.joinUrl)
  return calendar.toString()
}
