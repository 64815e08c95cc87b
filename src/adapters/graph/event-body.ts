import type { Event } from '@microsoft/microsoft-graph-types'
import type { NewEvent } from '../../domain/visits/ports.ts'

/** A visit as Graph takes it: one event with a meeting, in Teams or elsewhere, to which Graph invites everybody. */
export function eventBody(event: NewEvent): Event {
  return {
    subject: event.subject,
    body: { contentType: 'html', content: invitation(event) },
    ...eventTime(event),
    ...eventPeople(event.attendees),
    ...(event.meetingLink
      ? { location: { displayName: event.meetingLink } }
      : { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' }),
    transactionId: event.transactionId,
  }
}

/** Who is invited to an event. */
export function eventPeople(attendees: NewEvent['attendees']): Pick<Event, 'attendees'> {
  return {
    attendees: attendees.map(({ email, name, required }) => ({
      type: required ? 'required' : 'optional',
      emailAddress: { address: email, name },
    })),
  }
}

/** When an event is, by the clock of its zone. */
export function eventTime({
  start,
  end,
  timeZone,
}: Pick<NewEvent, 'start' | 'end' | 'timeZone'>): Pick<Event, 'start' | 'end'> {
  return { start: { dateTime: start, timeZone }, end: { dateTime: end, timeZone } }
}

/** The agenda as it was written, markup included as plain characters, and the way to the visit. */
function invitation({ agenda, link, linkText, meetingLink }: NewEvent): string {
  const paragraphs = agenda.split(/\n{2,}/).filter((text) => text.trim() !== '')
  const text = paragraphs.map((paragraph) => `<p>${escaped(paragraph).replaceAll('\n', '<br>')}</p>`)
  const way = meetingLink ? [anchor(meetingLink, meetingLink)] : []
  return [...text, ...way, anchor(link, linkText)].join('\n')
}

const anchor = (to: string, words: string) => `<p><a href="${escaped(to)}">${escaped(words)}</a></p>`

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '')
