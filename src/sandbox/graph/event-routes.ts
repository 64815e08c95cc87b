import { createHash } from 'node:crypto'
import type { CalendarEvent } from '../outlook/calendar-event.ts'
import type { Calendars } from '../outlook/calendars.ts'
import type { Reply } from '../routing.ts'
import { actionBody, entityBody, type Json } from './check-body.ts'
import { inOrder, readEvent } from './event-input.ts'
import { etagOf, eventWriter } from './event-json.ts'
import { type GraphCall, type GraphRoute, mineAndTheirs } from './graph-route.ts'
import { MAY } from './permissions.ts'
import { onlyOptions, preferences } from './query.ts'
import { GraphRefused } from './refusals.ts'

/** Events of one mailbox: created with invitations to everybody asked, read, changed, cancelled and deleted. */
export function eventRoutes(calendars: Calendars): GraphRoute[] {
  const to = (handle: (given: GraphCall, calendars: Calendars) => Reply) => (given: GraphCall) =>
    handle(given, calendars)
  const change = { permissions: MAY.changeCalendars, area: 'outlook' } as const
  const read = { method: 'GET', permissions: MAY.readCalendars, area: 'outlook' } as const
  return ['/events', '/calendar/events'].flatMap((path) => [
    ...mineAndTheirs({ ...change, method: 'POST', handle: to(create) }, path),
    ...mineAndTheirs({ ...read, handle: to(readOne) }, `${path}/:event`),
    ...mineAndTheirs({ ...change, method: 'PATCH', handle: to(update) }, `${path}/:event`),
    ...mineAndTheirs({ ...change, method: 'DELETE', handle: to(remove) }, `${path}/:event`),
    ...mineAndTheirs({ ...change, method: 'POST', handle: to(cancel) }, `${path}/:event/cancel`),
  ])
}

function create(given: GraphCall, calendars: Calendars): Reply {
  const { call, whose } = given
  onlyOptions(call)
  const show = shower(given)
  const person = whose()
  const body = entityBody(call, 'Event')
  const { subject = '', start, end, ...rest } = readEvent(body)
  if (!start || !end)
    throw new GraphRefused(400, 'ErrorPropertyValidationFailure', 'An event needs a start and an end.')
  inOrder({ start, end })
  const transactionId = typeof body.transactionId === 'string' ? body.transactionId : null
  const fingerprint = transactionId && fingerprintOf(body)
  const before = transactionId && calendars.byTransaction(person.email, transactionId)
  if (before && before.fingerprint !== fingerprint) throw usedBefore(before)
  const wanted = { ...rest, subject, start, end, transactionId, fingerprint }
  return show(before || calendars.book(person, wanted), 201)
}

function readOne(given: GraphCall, calendars: Calendars): Reply {
  onlyOptions(given.call, '$select')
  return shower(given)(eventOf(given, calendars), 200)
}

function update(given: GraphCall, calendars: Calendars): Reply {
  const { call } = given
  onlyOptions(call)
  const show = shower(given)
  const event = eventOf(given, calendars)
  unchanged(given, event)
  const body = entityBody(call, 'Event')
  const { transactionId, isOnlineMeeting } = body
  if (transactionId != null && transactionId !== event.transactionId)
    throw new GraphRefused(
      400,
      'ErrorInvalidPropertySet',
      "Set action is invalid for property 'transactionId'.",
    )
  if (isOnlineMeeting === false && event.joinUrl)
    throw new GraphRefused(
      400,
      'ErrorPropertyValidationFailure',
      'An online meeting cannot be made offline again.',
    )
  const change = readEvent(body)
  inOrder({ ...event, ...change })
  return show(calendars.change(event, change), 200)
}

function remove(given: GraphCall, calendars: Calendars): Reply {
  const event = eventOf(given, calendars)
  unchanged(given, event)
  calendars.remove(event)
  return { status: 204 }
}

function cancel(given: GraphCall, calendars: Calendars): Reply {
  const { comment } = actionBody(given.call, 'cancel', { comment: { is: 'string' } })
  const event = eventOf(given, calendars)
  if (!event.isOrganizer)
    throw new GraphRefused(
      400,
      'ErrorInvalidRequest',
      "Your request can't be completed. You need to be an organizer to cancel a meeting.",
    )
  calendars.cancel(event, typeof comment === 'string' ? comment : '')
  return { status: 202 }
}

function eventOf({ call, whose }: GraphCall, calendars: Calendars): CalendarEvent {
  const id = call.params.event ?? ''
  if (!/^AAk[\w-]+=$/.test(id)) throw new GraphRefused(400, 'ErrorInvalidIdMalformed', 'Id is malformed.')
  const event = calendars.get(whose().email, id)
  if (event) return event
  throw new GraphRefused(404, 'ErrorItemNotFound', 'The specified object was not found in the store.')
}

/** If-Match: a change of what somebody else changed meanwhile is refused. */
function unchanged({ call }: GraphCall, event: CalendarEvent): void {
  const wanted = call.headers['if-match']
  if (wanted === undefined || wanted === '*' || wanted === etagOf(event)) return
  throw new GraphRefused(
    412,
    'ErrorIrresolvableConflict',
    'The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.',
  )
}

/** How events are answered; refuses preferences that cannot be met before anything is done. */
function shower({ call, graphUrl, whose }: GraphCall): (event: CalendarEvent, status: number) => Reply {
  const write = eventWriter(call)
  const context = `${graphUrl}/v1.0/$metadata#users('${whose().id}')/events/$entity`
  const headers: Record<string, string> = preferences(call).has('idtype')
    ? { 'preference-applied': 'IdType="ImmutableId"' }
    : {}
  return (event, status) => ({ status, body: { '@odata.context': context, ...write(event) }, headers })
}

function usedBefore(existing: CalendarEvent): GraphRefused {
  return new GraphRefused(
    400,
    'ErrorDuplicateTransactionId',
    "Your request can't be completed. The TransactionId specified in the request has already been used to create a different event.",
    { '@event.existingEventId': existing.id },
  )
}

/** The same for two bodies that say the same, in any order of their properties. */
function fingerprintOf(body: Json): string {
  const sorted = (_: string, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value
  return createHash('sha256').update(JSON.stringify(body, sorted)).digest('base64url')
}
