import type { WorkingHours } from '@microsoft/microsoft-graph-types'
import { findIana } from 'windows-iana'

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
/** Most minutes after midnight at which somebody's day may end. */
const MIDNIGHT = 24 * 60

/** When a mailbox's person works; `zone` is the name of the zone, whoever made it up. */
export type OutlookHours = { days: number[]; from: number; to: number; zone: string }

/** Working hours as Outlook tells them; undefined when they say nothing, or nothing that begins and ends on a day. */
export function outlookHours(hours: WorkingHours | null | undefined): OutlookHours | undefined {
  const days = (hours?.daysOfWeek ?? []).map((day) => DAYS.indexOf(day) + 1).filter((day) => day > 0)
  const [from, to] = [minuteOf(hours?.startTime), minuteOf(hours?.endTime)]
  if (days.length === 0 || from === undefined || to === undefined || from >= to || to > MIDNIGHT)
    return undefined
  return { days: [...new Set(days)].sort(), from, to, zone: hours?.timeZone?.name ?? '' }
}

/**
 * The IANA zone of a name that may be one already, or one of Windows; undefined for one that only Outlook knows. A name
 * of Windows stands for many zones: that of the country (ISO 3166-1 alpha-2) where it has one.
 */
export function ianaZone(name: string, country = ''): string | undefined {
  const key = `${country} ${name}`
  if (!found.has(key) && found.size < MOST_FOUND) found.set(key, findZone(name, country))
  return found.has(key) ? found.get(key) : findZone(name, country)
}

/** What was looked up before: many people share few zones, and the tables are slow. */
const found = new Map<string, string | undefined>()
const MOST_FOUND = 2000

function findZone(name: string, country: string): string | undefined {
  const [iana] = country ? findIana(name, country) : []
  const [main] = findIana(name)
  if (name === 'UTC') return 'UTC'
  return iana ?? main ?? (name.includes('/') && isZone(name) ? name : undefined)
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined
  } catch {
    return false
  }
}

function minuteOf(time: string | null | undefined): number | undefined {
  const [, hours, minutes] = /^(\d{2}):(\d{2})/.exec(time ?? '') ?? []
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes)
}
