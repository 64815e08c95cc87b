import type { Calendars } from '../outlook/calendars.ts'
import type { Reply } from '../routing.ts'
import { actionBody } from './check-body.ts'
import type { Declared } from './declared-types.ts'
import { readTime, zoneFor } from './event-time.ts'
import { type GraphCall, type GraphRoute, mineAndTheirs } from './graph-route.ts'
import { MAY } from './permissions.ts'
import { onlyOptions } from './query.ts'
import { GraphRefused } from './refusals.ts'
import { scheduleOf } from './schedule.ts'

const PARAMETERS: Record<string, Declared> = {
  schedules: { is: 'list', of: { is: 'string' } },
  startTime: { is: 'object', name: 'DateTimeTimeZone' },
  endTime: { is: 'object', name: 'DateTimeTimeZone' },
  availabilityViewInterval: { is: 'number' },
}
const MOST_MAILBOXES = 20
const MOST_DAYS = 42
const DAY_MS = 86_400_000
const INTERVAL = { usual: 30, least: 5, most: 1440 }

/** Free or busy, of anybody: a person may ask about others too. */
export function scheduleRoutes(calendars: Calendars): GraphRoute[] {
  const handle = (given: GraphCall) => getSchedule(given, calendars)
  return mineAndTheirs(
    { method: 'POST', permissions: MAY.readCalendars, area: 'outlook', others: true, handle },
    '/calendar/getSchedule',
  )
}

function getSchedule({ call, caller, people, graphUrl }: GraphCall, calendars: Calendars): Reply {
  onlyOptions(call)
  const body = actionBody(call, 'getSchedule', PARAMETERS)
  const zone = zoneFor(call)
  const schedules = (body.schedules ?? []) as string[]
  if (schedules.length === 0) throw invalid('ErrorInvalidRequest', "The parameter 'schedules' is required.")
  if (schedules.length > MOST_MAILBOXES)
    throw invalid(
      'ErrorMailboxDataArrayTooBig',
      `There are too many target users in the EmailAddress array. The allowed size = ${MOST_MAILBOXES}; the actual size = ${schedules.length}.`,
    )
  const { instant: from } = readTime(body.startTime, 'startTime')
  const { instant: to } = readTime(body.endTime, 'endTime')
  const asked = { from, to, zone, interval: intervalOf(body.availabilityViewInterval) }
  inLimits(from, to)
  const value = schedules.map((address) => scheduleOf(address, asked, { caller, people, calendars }))
  const context = `${graphUrl}/v1.0/$metadata#Collection(microsoft.graph.scheduleInformation)`
  return { status: 200, body: { '@odata.context': context, value } }
}

function inLimits(from: string, to: string): void {
  const length = Date.parse(to) - Date.parse(from)
  if (length <= 0)
    throw invalid('ErrorInvalidTimeInterval', 'The end time must be later than the start time.')
  if (length >= MOST_DAYS * DAY_MS)
    throw invalid(
      'ErrorTimeIntervalTooBig',
      `The requested time duration specified for FreeBusyViewOptions.TimeWindow is not within the allowed limits. Allowed limit = ${MOST_DAYS}; the actual limit = ${Math.ceil(length / DAY_MS)}.`,
    )
}

function intervalOf(given: unknown): number {
  const interval = Number(given ?? INTERVAL.usual)
  if (Number.isInteger(interval) && interval >= INTERVAL.least && interval <= INTERVAL.most) return interval
  throw invalid(
    'ErrorInvalidMergedFreeBusyInterval',
    `The merged free/busy interval must be from ${INTERVAL.least} to ${INTERVAL.most} minutes.`,
  )
}

const invalid = (code: string, message: string) => new GraphRefused(400, code, message)
