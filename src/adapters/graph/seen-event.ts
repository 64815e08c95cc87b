import type { DateTimeTimeZone, Event, NullableOption } from '@microsoft/microsoft-graph-types'
import { CalendarError, type SeenEvent } from '../../domain/visits/ports.ts'

/** An event that was read with its times in UTC. Throws CalendarError when it has none. */
export function seenEvent({ start, end, attendees }: Event): SeenEvent {
  const declined = (attendees ?? []).filter(({ status }) => status?.response === 'declined')
  return {
    start: instant(start),
    end: instant(end),
    declined: declined.flatMap(({ emailAddress }) => emailAddress?.address?.toLowerCase() ?? []),
  }
}

/** Graph writes seven digits of a second and no Z. */
function instant(time: NullableOption<DateTimeTimeZone> | undefined): string {
  const at = Date.parse(`${time?.dateTime?.slice(0, 19)}Z`)
  if (Number.isNaN(at)) throw new CalendarError('refused', 'Graph answered an event without a time')
  return new Date(at).toISOString()
}
