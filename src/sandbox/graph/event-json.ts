import type { Address, CalendarEvent } from '../outlook/calendar-event.ts'
import { textOfHtml } from '../outlook/plain-text.ts'
import type { Call } from '../routing.ts'
import { shapeOf } from './declared-types.ts'
import { writeTime, zoneFor } from './event-time.ts'
import { preferences } from './query.ts'
import { badRequest } from './refusals.ts'

const NEVER = '0001-01-01T00:00:00Z'
const PREVIEW = 255

/** How the caller wants events written: their zone, the kind of body, and the properties that `$select` names. */
export function eventWriter(call: Call): (event: CalendarEvent) => Record<string, unknown> {
  const zone = zoneFor(call)
  const asText = preferences(call).get('outlook.body-content-type')?.toLowerCase() === 'text'
  const select = call.query
    .get('$select')
    ?.split(',')
    .map((name) => name.trim())
  const unknown = select?.find((name) => !shapeOf('Event').has(name))
  if (unknown !== undefined)
    throw badRequest(`Could not find a property named '${unknown}' on type 'microsoft.graph.event'.`)
  return (event) => {
    const whole = { ...facts(event), ...parts(event, zone, asText) }
    const chosen = select
      ? Object.entries(whole).filter(([name]) => name === 'id' || select.includes(name))
      : []
    return { '@odata.etag': etagOf(event), ...(select ? Object.fromEntries(chosen) : whole) }
  }
}

export const etagOf = ({ changeKey }: CalendarEvent): string => `W/"${changeKey}"`

function facts(event: CalendarEvent): Record<string, unknown> {
  const { id, changeKey, categories, transactionId, iCalUId, subject, importance, sensitivity } = event
  const { isReminderOn, reminderMinutesBeforeStart, isOrganizer, responseRequested, showAs } = event
  const { allowNewTimeProposals, hideAttendees } = event
  return {
    ...{ id, createdDateTime: event.createdAt, lastModifiedDateTime: event.changedAt, changeKey, categories },
    ...(transactionId && { transactionId }),
    ...{ originalStartTimeZone: event.startZone, originalEndTimeZone: event.endZone, iCalUId },
    ...{ reminderMinutesBeforeStart, isReminderOn, hasAttachments: false, subject },
    ...{ bodyPreview: textOfHtml(event.body).slice(0, PREVIEW), importance, sensitivity, isAllDay: false },
    ...{ isCancelled: event.cancelled, isOrganizer, responseRequested, seriesMasterId: null, showAs },
    ...{ type: 'singleInstance', webLink: webLink(id), onlineMeetingUrl: null, isDraft: false },
    isOnlineMeeting: event.joinUrl !== null,
    onlineMeetingProvider: event.joinUrl === null ? 'unknown' : 'teamsForBusiness',
    ...{ allowNewTimeProposals, hideAttendees, recurrence: null },
  }
}

function parts(event: CalendarEvent, zone: string, asText: boolean): Record<string, unknown> {
  const { location, joinUrl } = event
  const place = {
    displayName: location,
    locationType: 'default',
    uniqueId: location,
    uniqueIdType: 'private',
  }
  return {
    responseStatus: { response: event.response, time: NEVER },
    body: { contentType: asText ? 'text' : 'html', content: asText ? textOfHtml(event.body) : event.body },
    start: writeTime(event.start, zone),
    end: writeTime(event.end, zone),
    location: location ? place : { displayName: '', locationType: 'default', uniqueIdType: 'unknown' },
    locations: location ? [place] : [],
    attendees: event.attendees.map(({ type, response, respondedAt, proposes, ...who }) => ({
      ...{ type, status: { response, time: respondedAt ?? NEVER }, ...recipient(who) },
      ...(proposes && {
        proposedNewTime: { start: writeTime(proposes.start, zone), end: writeTime(proposes.end, zone) },
      }),
    })),
    organizer: recipient(event.organizer),
    onlineMeeting: joinUrl === null ? null : { joinUrl },
  }
}

const recipient = ({ name, email }: Address) => ({ emailAddress: { name, address: email } })
const webLink = (id: string) =>
  `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(id)}&exvsurl=1&path=/calendar/item`
