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
