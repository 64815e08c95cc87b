import type { Attendee, DateTimeTimeZone, Event, NullableOption } from '@microsoft/microsoft-graph-types'
import type { InvitationAnswer } from '../../contract/words.ts'
import type { Answer } from '../../domain/visits/answers.ts'
import { CalendarError, type SeenEvent } from '../../domain/visits/ports.ts'

/** An event that was read with its times in UTC. Throws CalendarError when it has none. */
export function seenEvent({ start, end, attendees, subject, location, onlineMeeting }: Event): SeenEvent {
  const asked = (attendees ?? []).flatMap((one) => {
    const email = one.emailAddress?.address?.toLowerCase()
    return email ? [{ email, required: one.type !== 'optional', said: answerOf(one) }] : []
  })
  return {
    ...{ start: instant(start), end: instant(end), subject: subject ?? '' },
    ...{ location: location?.displayName ?? '', joinUrl: onlineMeeting?.joinUrl ?? null },
    attendees: asked.map(({ email, required }) => ({ email, required })),
    answers: Object.fromEntries(
      asked.flatMap(({ email, said }) => (said.answer === 'none' && !said.proposes ? [] : [[email, said]])),
    ),
  }
}

const ANSWERS: Record<string, InvitationAnswer> = {
  accepted: 'accepted',
  tentativelyAccepted: 'tentative',
  declined: 'declined',
}

function answerOf({ status, proposedNewTime }: Attendee): Answer {
  const proposes = proposedNewTime && {
    start: instant(proposedNewTime.start),
    end: instant(proposedNewTime.end),
  }
  return { answer: ANSWERS[status?.response ?? ''] ?? 'none', proposes: proposes ?? null }
}

/** Graph writes seven digits of a second and no Z; a proposal may stand in its own zone, which is then asked for. */
function instant(time: NullableOption<DateTimeTimeZone> | undefined): string {
  const at = Date.parse(`${time?.dateTime?.slice(0, 19)}Z`)
  if (Number.isNaN(at)) throw new CalendarError('refused', 'Graph answered an event without a time')
  return new Date(at).toISOString()
}
