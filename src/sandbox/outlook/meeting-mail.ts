import type { Address, CalendarEvent } from './calendar-event.ts'
import type { Mail, Mailboxes } from './mailboxes.ts'
import { meetingIcs } from './meeting-ics.ts'
import { linkIn, textOfHtml } from './plain-text.ts'
import { ianaOf, timeInWords } from './time-zones.ts'

type Kind = Exclude<Mail['kind'], 'mail'>
const SUBJECT: Record<Kind, string> = { invitation: '', update: 'Updated: ', cancellation: 'Canceled: ' }

/** Sends what Outlook sends to those asked to a meeting; `zoneOf` is a reader's own zone, where it is known. */
export function createMeetingMail(needs: {
  mailboxes: Mailboxes
  zoneOf: (email: string) => string | undefined
}): (kind: Kind, event: CalendarEvent, readers: readonly Address[], comment?: string) => void {
  return (kind, event, readers, comment = '') => {
    if (readers.length === 0) return
    const ics = meetingIcs(event, kind === 'cancellation' ? 'CANCEL' : 'REQUEST')
    const { start, end, iCalUId, joinUrl } = event
    const text = textOfHtml(event.body)
    for (const reader of readers) {
      const timeZone = needs.zoneOf(reader.email) ?? ianaOf(event.startZone) ?? 'UTC'
      needs.mailboxes.deliver(reader, {
        kind,
        from: event.organizer,
        to: event.hideAttendees ? [reader] : event.attendees.map(({ name, email }) => ({ name, email })),
        subject: `${SUBJECT[kind]}${event.subject}`,
        body: words(event, timeInWords(start, end, timeZone), text, comment),
        link: linkIn(text, joinUrl),
        joinUrl: kind === 'cancellation' ? null : joinUrl,
        event: { start, end, timeZone, iCalUId },
        ics,
      })
    }
  }
}

function words(event: CalendarEvent, when: string, text: string, comment: string): string {
  const { location, joinUrl, organizer } = event
  const facts = [
    `When: ${when}`,
    location && `Where: ${location}`,
    joinUrl && !text.includes(joinUrl) && `Join: ${joinUrl}`,
    `Organizer: ${organizer.name} <${organizer.email}>`,
  ]
  return [comment, facts.filter(Boolean).join('\n'), text].filter(Boolean).join('\n\n')
}
