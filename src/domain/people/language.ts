import { nearest } from './nearest.ts'
import type { Known } from './time-zone.ts'

/** Languages that may also be given by name, in English or in the language itself. */
const NAMED = [
  'en',
  'nl',
  'fr',
  'de',
  'es',
  'da',
  'ar',
  'it',
  'pt',
  'sv',
  'nb',
  'fi',
  'pl',
  'cs',
  'tr',
  'ja',
  'zh',
]

let names: Map<string, string> | undefined
const english = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/** What was read before: a file of many rows has few languages, and the platform's own reading is slow. */
const read = new Map<string, Known>()
const MOST_READ = 500

/** What follows the name of a language: `Spanish - Spain`, `Portuguese (Brazil)`. */
const WHERE = /( [-\u2013] .+| \(.+\))$/

/** Reads a language as a BCP 47 tag (`nl`, `en-GB`, `en_GB`) or by name, with or without a country; gives the canonical tag. */
export function readLanguage(text: string): Known {
  const known = read.get(text) ?? lookUp(text)
  if (read.size < MOST_READ) read.set(text, known)
  return known
}

function lookUp(text: string): Known {
  names ??= namesOfLanguages()
  const named = names.get(text.toLowerCase().replace(WHERE, ''))
  if (named) return { value: named }
  try {
    const tag = new Intl.Locale(text.replaceAll('_', '-')).toString()
    if (english.of(new Intl.Locale(tag).language)) return { value: tag }
  } catch {
    // Not even the form of a tag; the hint below is all that can be said.
  }
  return { hint: names.get(nearest(text, names.keys()) ?? '') ?? null }
}

function namesOfLanguages(): Map<string, string> {
  return new Map(
    NAMED.flatMap((tag) =>
      ['en', tag].map((inLanguage) => {
        const display = new Intl.DisplayNames(inLanguage, { type: 'language' })
        return [(display.of(tag) ?? tag).toLowerCase(), tag] as const
      }),
    ),
  )
}
