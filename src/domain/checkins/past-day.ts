import { Temporal } from 'temporal-polyfill'
import type { PastDay } from '../../contract/said-period.ts'
import { saidDay } from './said-day.ts'

/** A day as somebody writes it, such as `3 November`; `months` are their names in that language. */
export type WrittenDay = { written: string; months: readonly string[] }

/**
 * The day that somebody means who tells on `today` when it was; a weekday is the last of that name before today.
 * Undefined for one that has not been of late, such as `29 February`.
 */
export function dayOfPast(said: PastDay | WrittenDay, today: string): string | undefined {
  if ('written' in said) return saidDay(said.written, said.months, today, 'last')
  const now = Temporal.PlainDate.from(today)
  const daysAgo = 'daysAgo' in said ? said.daysAgo : (now.dayOfWeek - said.weekday + 7) % 7 || 7
  return now.subtract({ days: daysAgo }).toString()
}
