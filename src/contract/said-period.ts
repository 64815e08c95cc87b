/** A day that has passed, or today, as people say it: so many days ago, or the last of that name (ISO, 1 is Monday). */
export type PastDay = { daysAgo: number } | { weekday: number }

/** What people count a while in. */
export type SpanUnit = 'days' | 'weeks' | 'months' | 'years'

/** Days as people say them when they ask for a visit; weekdays are ISO (1 is Monday), months 1 to 12. */
export type SaidPeriod =
  | { code: 'today' | 'tomorrow' | 'this week' | 'next week' | 'this month' | 'next month' }
  | { code: 'weekday' | 'weekday of next week'; weekday: number }
  | { code: 'month'; month: number }
