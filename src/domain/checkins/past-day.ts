import { Temporal } from 'temporal-polyfill'
import type { PastDay } from '../../contract/said-period.ts'

/** The day that somebody means who tells on `today` when it was; a weekday is the last of that name before today. */
export function dayOfPast(said: PastDay, today: string): string {
  const now = Temporal.PlainDate.from(today)
  const daysAgo = 'daysAgo' in said ? said.daysAgo : (now.dayOfWeek - said.weekday + 7) % 7 || 7
  return now.subtract({ days: daysAgo }).toString()
}
