import { en, type Texts } from './en.ts'

const LANGUAGES: Record<string, Texts> = { en }

/** The sentences in the language nearest to a BCP 47 tag; English where there is none yet (7.3). */
export function textsFor(locale: string): Texts {
  return LANGUAGES[locale.slice(0, 2).toLowerCase()] ?? en
}

/** A calendar day as people say it, such as `Tuesday 24 November`. */
export function sayDay(day: string, locale: string): string {
  const date = new Date(`${day}T12:00:00Z`)
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(date)
}
