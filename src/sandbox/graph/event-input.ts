import {
  type Address,
  type AttendeeType,
  type CalendarEvent,
  type EventChange,
  SHOWN_AS,
} from '../outlook/calendar-event.ts'
import { htmlOfText } from '../outlook/plain-text.ts'
import type { Json } from './check-body.ts'
import { readTime } from './event-time.ts'
import { GraphRefused } from './refusals.ts'

const MOST_ATTENDEES = 500
const MOST_SUBJECT = 255
const READ_ONLY = [
  ...[
    'id',
    'iCalUId',
    'isOrganizer',
    'isCancelled',
    'isDraft',
    'webLink',
    'onlineMeeting',
    'onlineMeetingUrl',
  ],
  ...['responseStatus', 'bodyPreview', 'createdDateTime', 'lastModifiedDateTime', 'changeKey'],
  ...['hasAttachments', 'type', 'seriesMasterId', 'cancelledOccurrences', 'originalStart'],
  ...['originalStartTimeZone', 'originalEndTimeZone'],
]
const TAKEN = [
  ...['subject', 'body', 'start', 'end', 'location', 'attendees', 'showAs', 'sensitivity', 'importance'],
  ...['categories', 'isReminderOn', 'reminderMinutesBeforeStart', 'responseRequested', 'hideAttendees'],
  ...['allowNewTimeProposals', 'isOnlineMeeting', 'onlineMeetingProvider', 'transactionId', 'organizer'],
  'isAllDay',
]
/** Plain properties that mean the same here. */
const AS_THEY_ARE = [
  ...['subject', 'categories', 'isReminderOn', 'reminderMinutesBeforeStart'],
  ...['responseRequested', 'hideAttendees', 'allowNewTimeProposals'],
] as const

/** What the body of an event changes, in Outlook's own terms; refuses what cannot be written. */
export function readEvent(body: Json): EventChange {
  writable(body)
  const change: Record<string, unknown> = {}
  for (const name of AS_THEY_ARE) if (body[name] != null) change[name] = body[name]
  if (String(change.subject ?? '').length > MOST_SUBJECT)
    throw invalid(`The subject is longer than ${MOST_SUBJECT} characters.`)
  for (const name of ['start', 'end'] as const) {
    if (body[name] == null) continue
    const { instant, zone } = readTime(body[name], name)
    Object.assign(change, { [name]: instant, [`${name}Zone`]: zone })
  }
  if (body.body) change.body = htmlOf(body.body as { contentType?: string; content?: string })
  if (body.location) change.location = (body.location as { displayName?: string }).displayName ?? ''
  if (body.showAs) change.showAs = SHOWN_AS.find((each) => same(each, body.showAs))
  if (body.sensitivity) change.sensitivity = String(body.sensitivity).toLowerCase()
  if (body.importance) change.importance = String(body.importance).toLowerCase()
  if (body.attendees) change.attendees = attendeesOf(body.attendees as GivenAttendee[])
  if (isOnline(body)) change.online = true
  return change
}

/** Refuses an end before the start. */
export function inOrder({ start, end }: Pick<CalendarEvent, 'start' | 'end'>): void {
  if (end >= start) return
  throw new GraphRefused(
    400,
    'ErrorCalendarEndDateIsEarlierThanStartDate',
    'The end date of the event is earlier than its start date.',
  )
}

function writable(body: Json): void {
  for (const [name, value] of Object.entries(body)) {
    if (READ_ONLY.includes(name))
      throw new GraphRefused(400, 'ErrorInvalidPropertySet', `Set action is invalid for property '${name}'.`)
    const known = TAKEN.includes(name) || name.startsWith('@odata.')
    if (value != null && (!known || (name === 'isAllDay' && value === true)))
      throw new GraphRefused(501, 'NotImplemented', `The sandbox's calendars know no '${name}'.`)
  }
}

type GivenAttendee = { type?: string; emailAddress?: { address?: string; name?: string } }
function attendeesOf(given: readonly GivenAttendee[]): (Address & { type?: AttendeeType })[] {
  if (given.length > MOST_ATTENDEES)
    throw new GraphRefused(400, 'ErrorInvalidRequest', `A meeting has at most ${MOST_ATTENDEES} attendees.`)
  const attendees = given.map(({ type, emailAddress }) => {
    const email = (emailAddress?.address ?? '').toLowerCase()
    if (!/^[^@\s]+@[^@\s]+$/.test(email))
      throw new GraphRefused(
        400,
        'ErrorInvalidRecipients',
        `At least one recipient isn't valid., Recipient '${email}' isn't resolved.`,
      )
    const lower = type?.toLowerCase() as AttendeeType | undefined
    return { email, name: emailAddress?.name || email, ...(lower && { type: lower }) }
  })
  return [...new Map(attendees.map((one) => [one.email, one])).values()]
}

function isOnline({ isOnlineMeeting, onlineMeetingProvider: provider }: Json): boolean {
  if (!isOnlineMeeting) return false
  if (!provider || same(provider, 'teamsForBusiness') || same(provider, 'unknown')) return true
  throw invalid(`The online meeting provider '${provider}' is not allowed in this calendar.`)
}

function htmlOf({ contentType = 'text', content = '' }: { contentType?: string; content?: string }): string {
  return same(contentType, 'html') ? content : htmlOfText(content)
}

const same = (one: unknown, other: unknown) => String(one).toLowerCase() === String(other).toLowerCase()
const invalid = (message: string) => new GraphRefused(400, 'ErrorPropertyValidationFailure', message)
