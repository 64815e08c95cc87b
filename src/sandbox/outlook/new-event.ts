import { randomBytes } from 'node:crypto'
import type { Address, CalendarEvent, NewEvent, OwnDetails } from './calendar-event.ts'
import { joinBlob } from './teams-meeting.ts'

const OWN: OwnDetails = { showAs: 'busy', categories: [], isReminderOn: true, reminderMinutesBeforeStart: 15 }

/** An id as Outlook gives: long, opaque, and safe in an address but for the sign at its end. */
export const newEventId = (): string => `AAkALgAAAAAA${randomBytes(42).toString('base64url')}=`

export const newICalUId = (): string =>
  `040000008200E00074C5B7101A82E008${randomBytes(24).toString('hex').toUpperCase()}`

/** The organiser's own copy of a new event, as Outlook fills in what was not said. */
export function organiserCopy(
  organizer: Address,
  wanted: NewEvent,
  given: { iCalUId: string; joinUrl: string; zone: string; now: string },
): CalendarEvent {
  const { attendees = [], online = false, transactionId = null, fingerprint = null, ...rest } = wanted
  const { iCalUId, zone, now } = given
  const joinUrl = online ? given.joinUrl : null
  const body = `${wanted.body ?? ''}${joinUrl ? joinBlob(joinUrl) : ''}`
  return {
    ...OWN,
    ...{ location: joinUrl ? 'Microsoft Teams Meeting' : '', startZone: zone, endZone: zone },
    ...{ sensitivity: 'normal', importance: 'normal', hideAttendees: false },
    ...{ allowNewTimeProposals: true, responseRequested: true },
    ...rest,
    ...{ id: newEventId(), owner: organizer.email, iCalUId, joinUrl, body, transactionId, fingerprint },
    attendees: attendees.map((each) => asked(each)),
    ...{ organizer, isOrganizer: true, response: 'organizer', cancelled: false },
    ...{ createdAt: now, changedAt: now, sequence: 0, changeKey: '' },
  }
}

/** Somebody who is asked and did not answer yet. */
export function asked(
  attendee: NonNullable<NewEvent['attendees']>[number],
): CalendarEvent['attendees'][number] {
  const { name, email, type = 'required' } = attendee
  return { name, email: email.toLowerCase(), type, response: 'none', respondedAt: null }
}

/** What stands in the calendar of somebody who was asked: tentative until they answer. */
export function attendeeCopy(event: CalendarEvent, owner: string): CalendarEvent {
  return {
    ...event,
    ...OWN,
    ...{ id: newEventId(), owner, isOrganizer: false, response: 'notResponded' },
    ...{ showAs: 'tentative', transactionId: null, fingerprint: null },
    attendees: event.hideAttendees ? event.attendees.filter(({ email }) => email === owner) : event.attendees,
  }
}
