import { GUEST_LANGUAGES, type GuestLanguage } from '../contract/words.ts'
import { da } from './guests/da.ts'
import { de } from './guests/de.ts'
import { en, type GuestTexts } from './guests/en.ts'
import { es } from './guests/es.ts'
import { fr } from './guests/fr.ts'
import { nl } from './guests/nl.ts'
import { withOneStop } from './one-stop.ts'

const TEXTS: Record<GuestLanguage, GuestTexts> = withOneStop({ en, nl, fr, de, es, da })

/** What customers read, in one of their languages. */
export function guestTexts(language: GuestLanguage): GuestTexts {
  return TEXTS[language]
}

/** The language of ours for a contact's BCP 47 tag; English where there is none (1.5). */
export function guestLanguage(tag: string): GuestLanguage {
  const wanted = tag.slice(0, 2).toLowerCase()
  return GUEST_LANGUAGES.find((language) => language === wanted) ?? 'en'
}

/** A calendar day as a customer would write it, with its year: `21 January 2027`. */
export function sayGuestDay(day: string, language: GuestLanguage): string {
  const form = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  const tag = language === 'en' ? 'en-GB' : language
  const said = new Intl.DateTimeFormat(tag, form).format(new Date(`${day.slice(0, 10)}T12:00:00Z`))
  return language === 'fr' ? said.replace(/^1 /, '1er ') : said
}
