import { nearest } from './nearest.ts'

/** A value as it is stored, or, when it means nothing to us, the nearest one that does. */
export type Known = { value: string } | { hint: string | null }

const known = new Map<string, Known>()

/** Reads an IANA zone in any letter case. An offset is refused: it does not know about summer time. */
export function readZone(text: string): Known {
  const before = known.get(text)
  if (before) return before
  const read = isZone(text) ? { value: asWritten(text) } : { hint: hintFor(text) }
  known.set(text, read)
  return read
}

function isZone(text: string): boolean {
  if (!/^[a-z]/i.test(text)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: text })
    return true
  } catch {
    return false
  }
}

/** Zones have aliases; the one written is kept, in the usual letter case. */
function asWritten(text: string): string {
  const usual = new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone
  if (usual.toLowerCase() === text.toLowerCase() || !text.includes('/')) return usual
  return text.replaceAll(/[a-z]+/gi, (word) => (word[0] ?? '').toUpperCase() + word.slice(1).toLowerCase())
}

/** Names that Windows and Outlook give to zones, without their last words (`Standard Time`). */
const WINDOWS: Record<string, string> = {
  'w. europe': 'Europe/Berlin',
  'central europe': 'Europe/Budapest',
  'central european': 'Europe/Warsaw',
  romance: 'Europe/Paris',
  gmt: 'Europe/London',
  greenwich: 'Atlantic/Reykjavik',
  'e. europe': 'Europe/Chisinau',
  gtb: 'Europe/Athens',
  fle: 'Europe/Helsinki',
  turkey: 'Europe/Istanbul',
  eastern: 'America/New_York',
  central: 'America/Chicago',
  mountain: 'America/Denver',
  pacific: 'America/Los_Angeles',
  india: 'Asia/Kolkata',
  china: 'Asia/Shanghai',
  tokyo: 'Asia/Tokyo',
  singapore: 'Asia/Singapore',
  'aus eastern': 'Australia/Sydney',
}

function hintFor(text: string): string | null {
  const windows = WINDOWS[text.toLowerCase().replace(/ (standard|summer|daylight) time$/, '')]
  if (windows) return windows
  const zones = Intl.supportedValuesOf('timeZone')
  const city = text.toLowerCase().replaceAll(' ', '_')
  const sameCity = zones.find((zone) => zone.toLowerCase().endsWith(`/${city}`))
  if (sameCity) return sameCity
  const cities = new Map(zones.map((zone) => [zone.slice(zone.lastIndexOf('/') + 1), zone]))
  return nearest(text, zones) ?? cities.get(nearest(city, cities.keys()) ?? '') ?? null
}
