import { Temporal } from 'temporal-polyfill'
import { findIana } from 'windows-iana'

/** Local date and time as Graph writes them: seconds and fractions may be left out, an offset may not be there. */
const LOCAL = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?$/

/** The IANA zone of a name that Windows or IANA uses; undefined for any other. */
export function ianaOf(name: string): string | undefined {
  if (name === 'UTC') return 'UTC'
  const [iana] = findIana(name, '001')
  if (iana) return iana
  return name.includes('/') && isZone(name) ? name : undefined
}

/** The instant (UTC ISO, with milliseconds) of a local time in a zone of either kind; undefined when one cannot be read. */
export function instantOf(local: string, zone: string): string | undefined {
  const timeZone = ianaOf(zone)
  if (!timeZone || !LOCAL.test(local)) return undefined
  try {
    const wall = Temporal.PlainDateTime.from(local)
    return new Date(wall.toZonedDateTime(timeZone).epochMilliseconds).toISOString()
  } catch {
    return undefined
  }
}

/** The wall clock of an instant in a zone of either kind, as Graph writes it: seven digits after the second. */
export function localOf(instant: string, zone: string): string {
  const wall = wallClock(instant, zone)
  return wall.toString({ fractionalSecondDigits: 7 })
}

/** `Tuesday 24 November 2026, 10:00 to 10:45 (Europe/Amsterdam)`. */
export function timeInWords(start: string, end: string, zone: string): string {
  const [from, to] = [wallClock(start, zone), wallClock(end, zone)]
  const day = (wall: Temporal.PlainDateTime) =>
    wall.toLocaleString('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const hour = (wall: Temporal.PlainDateTime) => wall.toPlainTime().toString({ smallestUnit: 'minute' })
  const until = from.toPlainDate().equals(to.toPlainDate()) ? hour(to) : `${day(to)}, ${hour(to)}`
  return `${day(from)}, ${hour(from)} to ${until} (${zone})`
}

function wallClock(instant: string, zone: string): Temporal.PlainDateTime {
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO(ianaOf(zone) ?? 'UTC')
    .toPlainDateTime()
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
