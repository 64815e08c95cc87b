import { nearest } from './nearest.ts'
import type { Known } from './time-zone.ts'

/** Languages in which the name of a country is understood (1.3 knows the same six). */
const LANGUAGES = ['en', 'nl', 'fr', 'de', 'es', 'da']
/** Codes that are none of a country, or of one that is no more. */
const NO_COUNTRY =
  /^(AC|AN|BU|CP|CQ|CS|DD|DG|DY|EA|EU|EZ|FX|HV|IC|NH|QO|RH|SU|TA|TP|UN|VD|XA|XB|YD|YU|ZR|ZZ)$/
const A = 65

/** What people and their systems call countries besides. */
const ALSO: Record<string, string> = {
  holland: 'NL',
  'the netherlands': 'NL',
  uk: 'GB',
  'u.k.': 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  usa: 'US',
  'u.s.': 'US',
  'u.s.a.': 'US',
  'united states of america': 'US',
  uae: 'AE',
  'czech republic': 'CZ',
  'republic of ireland': 'IE',
  'russian federation': 'RU',
  'republic of korea': 'KR',
  'korea, republic of': 'KR',
  'viet nam': 'VN',
  turkey: 'TR',
}

let names: Map<string, string> | undefined

/** Reads a country as ISO 3166-1 alpha-2 (`NL`) or by its name in one of six languages; gives the code. */
export function readCountry(text: string): Known {
  names ??= namesOfCountries()
  const code = names.get(text.toLowerCase())
  if (code) return { value: code }
  return { hint: text.length > 3 ? (names.get(nearest(text, names.keys()) ?? '') ?? null) : null }
}

function namesOfCountries(): Map<string, string> {
  const found = new Map(Object.entries(ALSO))
  const displays = LANGUAGES.map((of) => new Intl.DisplayNames(of, { type: 'region', fallback: 'none' }))
  for (let i = 0; i < 26 * 26; i++) {
    const code = String.fromCharCode(A + Math.floor(i / 26), A + (i % 26))
    if (NO_COUNTRY.test(code) || code === 'UK' || !displays[0]?.of(code)) continue
    found.set(code.toLowerCase(), code)
    for (const display of displays) found.set((display.of(code) ?? code).toLowerCase(), code)
  }
  return found
}

/** Where most people of a country with several zones live. */
const MAIN_ZONE: Record<string, string> = {
  AR: 'America/Argentina/Buenos_Aires',
  AU: 'Australia/Sydney',
  BR: 'America/Sao_Paulo',
  CA: 'America/Toronto',
  CD: 'Africa/Kinshasa',
  CL: 'America/Santiago',
  CN: 'Asia/Shanghai',
  CY: 'Asia/Nicosia',
  DE: 'Europe/Berlin',
  EC: 'America/Guayaquil',
  ES: 'Europe/Madrid',
  GL: 'America/Nuuk',
  ID: 'Asia/Jakarta',
  KZ: 'Asia/Almaty',
  MN: 'Asia/Ulaanbaatar',
  MX: 'America/Mexico_City',
  MY: 'Asia/Kuala_Lumpur',
  NZ: 'Pacific/Auckland',
  PF: 'Pacific/Tahiti',
  PG: 'Pacific/Port_Moresby',
  PT: 'Europe/Lisbon',
  RU: 'Europe/Moscow',
  UA: 'Europe/Kyiv',
  US: 'America/New_York',
  UZ: 'Asia/Tashkent',
}

type Usual = { zone: string | undefined; language: string | undefined }
const usual = new Map<string, Usual>()

/** The zone of a country, or of most of its people; undefined when the country is unknown. */
export const zoneOf = (country: string): string | undefined => usualIn(country).zone

/** The language most spoken in a country, as a BCP 47 tag of one part; undefined when the country is unknown. */
export const languageOf = (country: string): string | undefined => usualIn(country).language

/** Looked up once per country, as the tables behind it are slow. */
function usualIn(country: string): Usual {
  const before = usual.get(country)
  if (before) return before
  const found = country ? lookUp(country) : { zone: undefined, language: undefined }
  usual.set(country, found)
  return found
}

function lookUp(country: string): Usual {
  const locale: Intl.Locale & { getTimeZones?: () => string[] | undefined } = new Intl.Locale(
    `und-${country}`,
  )
  const { language } = locale.maximize()
  return {
    zone: MAIN_ZONE[country] ?? locale.getTimeZones?.()?.[0],
    language: language === 'und' ? undefined : language,
  }
}
