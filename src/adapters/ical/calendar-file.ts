import ical, { ICalAttendeeRole, ICalAttendeeType, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { CalendarEntry, WriteCalendarFile } from '../../domain/visits/ports.ts'

const STATUS = {
  booking: ICalEventStatus.TENTATIVE,
  booked: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
  failed: ICalEventStatus.CANCELLED,
}

/** Writes one event as text/calendar (RFC 5545): UTC times, one uid for life (3.9). */
export const writeCalendarFile: WriteCalendarFile = (entry) => {
  const file = ical({
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Counterpart', product: 'Counterpart', language: 'EN' },
  })
  file.createEvent({
    id: oneLine(entry.uid),
    // The calendar counts the changes; a file that counted ahead would make its next update look like an old one.
    sequence: 0,
    stamp: new Date(entry.writtenAt),
    start: new Date(entry.start),
    end: new Date(entry.end),
    summary: oneLine(entry.subject),
    description: lines(entry.description),
    ...(entry.joinUrl ? { location: oneLine(entry.joinUrl), url: oneLine(entry.joinUrl) } : {}),
    status: STATUS[entry.state],
    ...(entry.organiser.email && { organizer: parameters(entry.organiser) }),
    // Who was erased has no address any more, and is written down by nothing else.
    attendees: entry.attendees
      .filter(({ email }) => email !== '')
      .map((one) => ({
        ...parameters(one),
        role: one.required ? ICalAttendeeRole.REQ : ICalAttendeeRole.OPT,
        type: ICalAttendeeType.INDIVIDUAL,
      })),
  })
  return file.toString()
}

type Named = Pick<CalendarEntry['organiser'], 'name' | 'email'>

/** A name stands in double quotes, inside which there is no way to write one. */
const parameters = ({ name, email }: Named) => ({
  name: oneLine(name).replaceAll('"', "'"),
  email: oneLine(email).replaceAll(/[\s"]/g, ''),
})

/** What is meant as one line stays one; other control characters are not allowed in such a file. */
const oneLine = (text: string) => lines(text).replaceAll(/\s+/g, ' ').trim()
const lines = (text: string) => text.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\n\t]/gu, ' ')
