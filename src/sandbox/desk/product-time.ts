/** The city of a zone, as people say it: `Europe/Lisbon` is Lisbon. */
export const cityOf = (zone: string) => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

/** Product time for people: the day in words, and the time with the place where it is that time. */
export function inWords(
  now: string,
  zone: string,
  language: string,
): { day: string; time: string; short: string } {
  const say = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(regional(language), { ...options, timeZone: zone }).format(new Date(now))
  const time = say({ hour: '2-digit', minute: '2-digit' })
  return {
    day: say({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    time: `${time} in ${cityOf(zone)}`,
    short: `${say({ weekday: 'short', day: 'numeric', month: 'short' })}, ${time}`,
  }
}

/** The time of a message, with its day unless it is of the day before it. */
export function messageTime(at: string, zone: string, language: string): { day: string; time: string } {
  const say = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(regional(language), { ...options, timeZone: zone }).format(new Date(at))
  return {
    day: say({ weekday: 'long', day: 'numeric', month: 'long' }),
    time: say({ hour: '2-digit', minute: '2-digit' }),
  }
}

/** Plain `en` would be American and on a clock of twelve hours. */
const regional = (language: string) => (language === 'en' ? 'en-GB' : language)

/** When something is, with the place where it is that time: `Tuesday 10 November 2026, 10:00 to 11:00 in Lisbon`. */
export function spanInWords(span: { start: string; end: string }, zone: string, language: string): string {
  const say = (at: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(regional(language), { ...options, timeZone: zone }).format(new Date(at))
  const day = (at: string) => say(at, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const time = (at: string) => say(at, { hour: '2-digit', minute: '2-digit' })
  const [first, last] = [day(span.start), day(span.end)]
  const end = first === last ? time(span.end) : `${last}, ${time(span.end)}`
  return `${first}, ${time(span.start)} to ${end} in ${cityOf(zone)}`
}

/** Times of day alone: `10:00 to 11:00`. */
export function timesInWords(span: { start: string; end: string }, zone: string, language: string): string {
  const { format } = new Intl.DateTimeFormat(regional(language), {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  })
  return `${format(new Date(span.start))} to ${format(new Date(span.end))}`
}

/** A day of the calendar (`2026-11-10`), whatever zone it is read in. */
export function sayDay(day: string, language: string, options: Intl.DateTimeFormatOptions): string {
  const noon = new Date(`${day}T12:00:00Z`)
  return new Intl.DateTimeFormat(regional(language), { ...options, timeZone: 'UTC' }).format(noon)
}

/** The first and last of some days: `9 – 13 November 2026`. */
export function sayDays(first: string, last: string, language: string): string {
  const range = new Intl.DateTimeFormat(regional(language), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return range.formatRange(new Date(`${first}T12:00:00Z`), new Date(`${last}T12:00:00Z`))
}

/** How far a zone is from UTC at an instant: `GMT+1`. */
export function offsetOf(zone: string, at: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'shortOffset' })
  return parts.formatToParts(new Date(at)).find(({ type }) => type === 'timeZoneName')?.value ?? 'UTC'
}

/** The zone if this browser knows it; some mail names one that only Windows has. */
export function knownZone(zone: string | null | undefined): string | null {
  try {
    return zone && new Intl.DateTimeFormat('en', { timeZone: zone }) ? zone : null
  } catch {
    return null
  }
}
