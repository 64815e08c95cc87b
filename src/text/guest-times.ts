import type { GuestLanguage } from '../contract/words.ts'

/** A time as a customer reads it: `Tuesday 24 November 2026`, `16:30–17:15`, `Paris (GMT+1)`. */
export type GuestTime = { day: string; hours: string; zone: string }

/** A time on the clock of an IANA zone, in a customer's language; a zone that is not known is read as UTC. */
export function sayGuestTime(
  { start, end }: { start: string; end: string },
  timeZone: string,
  language: GuestLanguage,
): GuestTime {
  const zone = knownZone(timeZone)
  const [from, to] = [new Date(start), new Date(end)]
  const format = (form: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tagOf(language), { timeZone: zone, ...form })
  const day = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(from)
  const hours = format({ hour: 'numeric', minute: '2-digit' }).formatRange(from, to)
  const parts = format({ timeZoneName: 'shortOffset' }).formatToParts(from)
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const city = zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
  return { day, hours, zone: city === offset ? city : `${city} (${offset})` }
}

/**
 * Several times on one clock, with what to call it. Where it changes between them, to summer time or back, each time says
 * its own distance from GMT, and the clock goes by its city alone.
 */
export function sayGuestTimes(
  slots: readonly { start: string; end: string }[],
  timeZone: string,
  language: GuestLanguage,
): { zone: string; times: GuestTime[] } {
  const times = slots.map((slot) => sayGuestTime(slot, timeZone, language))
  const zone = times[0]?.zone ?? ''
  if (times.every((time) => time.zone === zone)) return { zone, times }
  const offset = ({ zone: said }: GuestTime) => said.slice(said.lastIndexOf('('))
  return {
    zone: zone.slice(0, zone.lastIndexOf(' (')),
    times: times.map((time) => ({ ...time, hours: `${time.hours} ${offset(time)}` })),
  }
}

/** A moment with its day, hour and zone in one piece, such as a deadline. */
export function sayGuestMoment(instant: string, timeZone: string, language: GuestLanguage): string {
  const { day, hours, zone } = sayGuestTime({ start: instant, end: instant }, timeZone, language)
  return `${day}, ${hours}, ${zone}`
}

/** Several names or things as one says them in a sentence. */
export const sayGuestList = (names: readonly string[], language: GuestLanguage): string =>
  new Intl.ListFormat(tagOf(language), { type: 'conjunction' }).format(names)

const tagOf = (language: GuestLanguage) => (language === 'en' ? 'en-GB' : language)

function knownZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
  } catch {
    return 'UTC'
  }
}
