/** A moment as a clock shows it: the day, from when to when, and whose clock it is (3.9). */
export type ClockTime = { day: string; hours: string; zone: string }
type Span = { start: string; end: string }

/** From when to when, on the clock of an IANA zone; the year is left out when it is `year`. */
export function clockTime({ start, end }: Span, timeZone: string, locale: string, year?: number): ClockTime {
  const [from, to] = [new Date(start), new Date(end)]
  const zone = knownZone(timeZone)
  const sameYear = Number(wallClock(start, zone).day.slice(0, 4)) === year
  const day = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  })
  const hours = new Intl.DateTimeFormat(locale, { timeZone: zone, hour: 'numeric', minute: '2-digit' })
  return { day: day.format(from), hours: hours.formatRange(from, to), zone: zoneName(zone, start, locale) }
}

/**
 * When something begins, in as few words as a list has room for: `Tue, 24 Nov, 10:00`. Where `year` is given, another
 * one is said.
 */
export function shortTime(instant: string, timeZone: string, locale: string, year?: number): string {
  const zone = knownZone(timeZone)
  const itsYear = Number(wallClock(instant, zone).day.slice(0, 4))
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    ...(year === undefined || itsYear === year ? {} : { year: 'numeric' }),
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
  })
  return format.format(new Date(instant))
}

/** A zone as people know it, with its distance from Greenwich on that day: `Amsterdam (GMT+1)`. */
export function zoneName(timeZone: string, instant: string, locale: string): string {
  const zone = knownZone(timeZone)
  if (zone === 'UTC') return zone
  const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'shortOffset' })
  const offset = parts.formatToParts(new Date(instant)).find(({ type }) => type === 'timeZoneName')?.value
  return `${cityOf(zone)} (${offset})`
}

/** The place that a zone is named after, for people to read. */
export function cityOf(timeZone: string): string {
  return timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ')
}

/** The local day (YYYY-MM-DD) and time (HH:MM) of an instant. */
export function wallClock(instant: string, timeZone: string): { day: string; time: string } {
  const local = new Date(wallMs(Date.parse(instant), knownZone(timeZone))).toISOString()
  return { day: local.slice(0, 10), time: local.slice(11, 16) }
}

/**
 * The instant (UTC ISO) at which a clock shows this day and time; undefined when they are none. Of an hour that comes
 * twice it is one of the two, and an hour that a change of clocks leaves out becomes one beside it.
 */
export function instantAt(day: string, time: string, timeZone: string): string | undefined {
  const wall = Date.parse(`${day}T${time}:00Z`)
  if (Number.isNaN(wall)) return undefined
  const zone = knownZone(timeZone)
  const near = wall - (wallMs(wall, zone) - wall)
  return new Date(wall - (wallMs(near, zone) - near)).toISOString()
}

/**
 * A zone that this browser does not know is read as UTC, and then called so. One that it knows keeps its name: browsers
 * call some by older ones.
 */
function knownZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone === 'UTC' ? 'UTC' : timeZone
  } catch {
    return 'UTC'
  }
}

/** What the clock of a zone shows, as if it were UTC, in milliseconds. */
function wallMs(ms: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
  return Date.parse(`${format.format(new Date(ms)).replace(' ', 'T')}Z`)
}
