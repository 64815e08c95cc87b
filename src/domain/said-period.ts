import { Temporal } from 'temporal-polyfill'
import type { SaidPeriod } from '../contract/said-period.ts'

/** Days of a calendar, YYYY-MM-DD, both included. */
export type Days = { from: string; to: string }

/**
 * The days that somebody means who says so on `today`; never one that has passed. A weekday is the first of that name
 * after today, and a month that is over is that of next year.
 */
export function daysOf(said: SaidPeriod, today: string): Days {
  const now = Temporal.PlainDate.from(today)
  const monday = now.subtract({ days: now.dayOfWeek - 1 })
  switch (said.code) {
    case 'today':
      return days(now, now)
    case 'tomorrow':
      return days(now.add({ days: 1 }), now.add({ days: 1 }))
    case 'this week':
      return days(now, monday.add({ days: 6 }))
    case 'next week':
      return days(monday.add({ days: 7 }), monday.add({ days: 13 }))
    case 'weekday':
      return oneDay(now.add({ days: (said.weekday - now.dayOfWeek + 7) % 7 || 7 }))
    case 'weekday of next week':
      return oneDay(monday.add({ days: 6 + said.weekday }))
    case 'this month':
      return days(now, now.with({ day: now.daysInMonth }))
    case 'next month':
      return wholeMonth(now.with({ day: 1 }).add({ months: 1 }))
    case 'month':
      return monthOf(said.month, now)
  }
}

function monthOf(month: number, now: Temporal.PlainDate): Days {
  const first = now.with({ month, day: 1 })
  if (month === now.month) return days(now, now.with({ day: now.daysInMonth }))
  return wholeMonth(month < now.month ? first.add({ years: 1 }) : first)
}

const wholeMonth = (first: Temporal.PlainDate) => days(first, first.with({ day: first.daysInMonth }))
const oneDay = (day: Temporal.PlainDate) => days(day, day)
const days = (from: Temporal.PlainDate, to: Temporal.PlainDate): Days => ({
  from: from.toString(),
  to: to.toString(),
})
