import { en, type Texts } from './en.ts'
import { withOneStop } from './one-stop.ts'

/** Every language of the app, by its tag. */
const ENGLISH = withOneStop(en)
export const LANGUAGES: Readonly<Record<string, Texts>> = { en: ENGLISH }

/** The sentences in the language nearest to a BCP 47 tag; English where there is none yet (7.3). */
export function textsFor(locale: string): Texts {
  return LANGUAGES[languageOf(locale)] ?? ENGLISH
}

/** The tag by which dates and months are said: the reader's own where we have their language, so that none mix. */
export function dateTag(locale: string): string {
  const language = languageOf(locale)
  if (!Object.hasOwn(LANGUAGES, language)) return 'en-GB'
  return isTag(locale) ? locale : language
}

/** Tags come from Teams, Entra and files, and Intl refuses to speak at all for one that is none. */
function isTag(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length > 0
  } catch {
    return false
  }
}

/** A calendar day as people say it, such as `Tuesday 24 November`. */
export function sayDay(day: string, locale: string): string {
  const date = new Date(`${day}T12:00:00Z`)
  const form = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(dateTag(locale), form).format(date)
}

/** The same, with its year where that is not the one it is on `today`: `Friday 1 January 2027`. */
export function sayFarDay(day: string, today: string, locale: string): string {
  if (day.slice(0, 4) === today.slice(0, 4)) return sayDay(day, locale)
  const form = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(dateTag(locale), form).format(new Date(`${day}T12:00:00Z`))
}

/** A month such as `2026-11`, as people say it: `November 2026`. */
export function sayMonth(month: string, locale: string): string {
  const form = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(dateTag(locale), form).format(new Date(`${month}-15T12:00:00Z`))
}

/** Names as a language joins them: a, b and c. */
export const sayNames = (names: readonly string[], locale: string): string =>
  new Intl.ListFormat(dateTag(locale), { type: 'conjunction' }).format(names)

/** A moment on the clock of an IANA zone, and whose clock it is: `Tuesday 24 November, 10:00` and `Amsterdam (GMT+1)`. */
export function sayTime(instant: string, timeZone: string, locale: string): { when: string; zone: string } {
  const at = new Date(instant)
  const parts = (form: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(dateTag(locale), { timeZone, ...form })
  const day = parts({ weekday: 'long', day: 'numeric', month: 'long' }).format(at)
  const hour = parts({ hour: 'numeric', minute: '2-digit' }).format(at)
  const offset = parts({ timeZoneName: 'shortOffset' }).formatToParts(at)
  const distance = offset.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const city = timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ')
  return { when: `${day}, ${hour}`, zone: city === distance ? city : `${city} (${distance})` }
}

const languageOf = (locale: string) => locale.slice(0, 2).toLowerCase()
