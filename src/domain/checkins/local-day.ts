import { Temporal } from 'temporal-polyfill'
import { MILLIS } from '../instant.ts'

/** The day that was asked for last in a zone, by the day in UTC: thousands of people are asked on the same one. */
const days = new Map<string, { day: string; from: string; to: string }>()
const MOST_DAYS = 2000

/** The calendar day it is at an instant in a zone. */
export function localDay(now: string, zone: string): string {
  const name = now.slice(0, 10) + zone
  const known = days.get(name)
  if (known && now.endsWith('Z') && known.from <= now && now < known.to) return known.day
  const date = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate()
  const startOf = (of: Temporal.PlainDate) => of.toZonedDateTime(zone).toInstant().toString(MILLIS)
  const day = date.toString()
  if (days.size >= MOST_DAYS) days.clear()
  days.set(name, { day, from: startOf(date), to: startOf(date.add({ days: 1 })) })
  return day
}
