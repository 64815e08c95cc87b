/** A calendar day (YYYY-MM-DD) as people say it; the year is left out when it is `year`. */
export function sayDay(day: string, locale: string, year: number | undefined): string {
  const date = new Date(`${day}T00:00:00Z`)
  const sameYear = date.getUTCFullYear() === year
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(date)
}

/** A month (YYYY-MM) as people say it. */
export function sayMonth(month: string, locale: string): string {
  const name = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long', year: 'numeric' })
  return name.format(new Date(`${month}-15T00:00:00Z`))
}

/** The calendar year in which an instant falls, as good as needed to leave it out of a date. */
export function yearOf(instant: string): number {
  return new Date(instant).getUTCFullYear()
}

/** A country's name for an ISO code such as NL; anything else is said as it is. */
export function sayCountry(country: string, locale: string): string {
  if (!/^[A-Z]{2}$/i.test(country)) return country
  return (
    new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }).of(country.toUpperCase()) ?? country
  )
}

/** Words joined as a language joins them: a, b and c. */
export function sayList(words: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(words)
}

/** Reasons one after the other; each is a phrase that may hold commas of its own. */
export function sayReasons(reasons: readonly string[]): string {
  return reasons.join('; ')
}

/** The names of people as a list in words. */
export function sayNames(people: readonly { name: string }[], locale: string): string {
  return sayList(
    people.map(({ name }) => name),
    locale,
  )
}
