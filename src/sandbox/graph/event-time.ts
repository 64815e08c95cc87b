import { ianaOf, instantOf, localOf } from '../outlook/time-zones.ts'
import type { Call } from '../routing.ts'
import { preferences } from './query.ts'
import { GraphRefused } from './refusals.ts'

export type ZonedTime = { dateTime: string; timeZone: string }

/** An instant (UTC ISO) and its zone as given, from a dateTimeTimeZone of a body; refuses what cannot be read. */
export function readTime(given: unknown, name: string): { instant: string; zone: string } {
  const { dateTime, timeZone: zone } = (given ?? {}) as Partial<Record<keyof ZonedTime, string | null>>
  if (!dateTime)
    throw new GraphRefused(400, 'ErrorInvalidRequest', `The property '${name}.dateTime' is required.`)
  if (!zone || !ianaOf(zone)) throw unknownZone(zone ?? '')
  // With UTC, a Z says the same twice.
  const instant = instantOf(zone === 'UTC' ? dateTime.replace(/Z$/, '') : dateTime, zone)
  if (instant) return { instant, zone }
  throw new GraphRefused(
    400,
    'ErrorPropertyValidationFailure',
    `The value '${dateTime}' of '${name}' is not a local date and time.`,
  )
}

/** The zone in which the caller wants times to be answered: UTC unless preferred otherwise. */
export function zoneFor(call: Call): string {
  const zone = preferences(call).get('outlook.timezone') ?? 'UTC'
  if (!ianaOf(zone)) throw unknownZone(zone)
  return zone
}

export const writeTime = (instant: string, zone: string): ZonedTime => ({
  dateTime: localOf(instant, zone),
  timeZone: zone,
})

/** An instant of an address: ISO 8601, in UTC when it says nothing else. */
export function readInstant(call: Call, name: string): string {
  const text = call.query.get(name)
  const read = text && new Date(/(Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`)
  if (read && /^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(read.getTime())) return read.toISOString()
  throw new GraphRefused(400, 'ErrorInvalidParameter', `This request requires a time window: ${name}.`)
}

function unknownZone(zone: string): GraphRefused {
  return new GraphRefused(
    400,
    'TimeZoneNotSupportedException',
    `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${zone}'.`,
  )
}
