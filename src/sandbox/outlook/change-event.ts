import type { Attendee, CalendarEvent, EventChange } from './calendar-event.ts'
import { asked } from './new-event.ts'
import { hasJoinBlob, joinBlob, joinUrlOf } from './teams-meeting.ts'

const OWN: readonly string[] = ['showAs', 'categories', 'isReminderOn', 'reminderMinutesBeforeStart']

/** Whether a change concerns more than the owner's own view of the event. */
export const isForEverybody = (change: EventChange): boolean =>
  Object.keys(change).some((name) => !OWN.includes(name))

export const onlyAttendees = (change: EventChange): boolean =>
  Object.keys(change).every((name) => name === 'attendees' || OWN.includes(name))

/** The event after a change, with who is new, who is gone, and whether its time is another. */
export function applyChange(event: CalendarEvent, change: EventChange, tenantId: string) {
  const { attendees: wanted, online, ...rest } = change
  const moved = (rest.start ?? event.start) !== event.start || (rest.end ?? event.end) !== event.end
  const before = new Map(event.attendees.map((one) => [one.email, one]))
  const anew = moved && event.isOrganizer
  const attendees = (wanted ?? event.attendees).map((one) => kept(one, before, anew))
  const now = new Set(attendees.map(({ email }) => email))
  const changed: CalendarEvent = { ...event, ...rest, attendees }
  if (event.isOrganizer && isForEverybody(change)) changed.sequence = event.sequence + 1
  // Teams loses the meeting when its lines are taken out of the text.
  if (changed.joinUrl && !hasJoinBlob(changed.body, changed.joinUrl)) changed.joinUrl = null
  if (online && !event.joinUrl) {
    changed.joinUrl = joinUrlOf(event.iCalUId, tenantId, event.owner)
    changed.body += joinBlob(changed.joinUrl)
  }
  return {
    changed,
    moved,
    added: [...now].filter((email) => !before.has(email)),
    removed: event.attendees.filter(({ email }) => !now.has(email)),
  }
}

function kept(
  one: NonNullable<EventChange['attendees']>[number],
  before: ReadonlyMap<string, Attendee>,
  anew: boolean,
): Attendee {
  const old = before.get(one.email.toLowerCase())
  const fresh = asked({ ...one, type: one.type ?? old?.type })
  if (!old || anew) return fresh
  const { response, respondedAt, proposes } = old
  return { ...fresh, response, respondedAt, ...(proposes && { proposes }) }
}
