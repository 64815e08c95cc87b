import type { VisitRefusal } from './visit-refusal.ts'

/** An invitation needs a moment to be seen. */
const NOTICE_MINUTES = 10
const HORIZON_DAYS = 366
const MINUTE_MS = 60_000

/** A visit begins soon, but not at once; nor next year. */
export function timeRefusal(start: string, now: string): VisitRefusal | undefined {
  const ahead = Date.parse(start) - Date.parse(now)
  if (ahead < NOTICE_MINUTES * MINUTE_MS) return { code: 'too soon', minutes: NOTICE_MINUTES }
  if (ahead > HORIZON_DAYS * 24 * 60 * MINUTE_MS) return { code: 'too far', days: HORIZON_DAYS }
  return undefined
}
