import type { CalendarEvent } from '../outlook/calendar-event.ts'
import type { Calendars } from '../outlook/calendars.ts'
import type { Reply } from '../routing.ts'
import { eventWriter } from './event-json.ts'
import { readInstant } from './event-time.ts'
import { type GraphCall, type GraphRoute, mineAndTheirs } from './graph-route.ts'
import { MAY } from './permissions.ts'
import { onlyOptions, pageOf, topOf } from './query.ts'
import { badRequest } from './refusals.ts'

const PAGE = ['$select', '$top', '$skip', '$orderby']
const USUAL = 10
const MOST = 1000

/** Lists of events: all of a calendar, or those that touch a window of time. */
export function calendarViewRoutes(calendars: Calendars): GraphRoute[] {
  const read = { method: 'GET', permissions: MAY.readCalendars, area: 'outlook' } as const
  const view = (given: GraphCall) => {
    const { call, whose } = given
    onlyOptions(call, 'startDateTime', 'endDateTime', ...PAGE)
    const [from, to] = [readInstant(call, 'startDateTime'), readInstant(call, 'endDateTime')]
    return listed(given, calendars.between(whose().email, from, to), 'calendarView')
  }
  const all = (given: GraphCall) => {
    onlyOptions(given.call, ...PAGE)
    return listed(given, calendars.list(given.whose().email), 'events')
  }
  return [
    ...['/calendarView', '/calendar/calendarView'].flatMap((path) =>
      mineAndTheirs({ ...read, handle: view }, path),
    ),
    ...['/events', '/calendar/events'].flatMap((path) => mineAndTheirs({ ...read, handle: all }, path)),
  ]
}

function listed({ call, graphUrl, whose }: GraphCall, events: CalendarEvent[], name: string): Reply {
  const write = eventWriter(call)
  const [property, direction = 'asc'] = (call.query.get('$orderby') ?? 'start/dateTime').split(' ')
  if (property !== 'start/dateTime' || !['asc', 'desc'].includes(direction))
    throw badRequest('Only $orderby=start/dateTime is supported.')
  const ordered = direction === 'desc' ? events.toReversed() : events
  const page = pageOf(call, ordered, { top: topOf(call, USUAL, MOST), option: '$skip', graphUrl })
  const context = `${graphUrl}/v1.0/$metadata#users('${whose().id}')/${name}`
  return { status: 200, body: { '@odata.context': context, ...page, value: page.value.map(write) } }
}
