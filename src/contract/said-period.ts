/** Days as people say them when they ask for a visit; weekdays are ISO (1 is Monday), months 1 to 12. */
export type SaidPeriod =
  | { code: 'today' | 'tomorrow' | 'this week' | 'next week' | 'this month' | 'next month' }
  | { code: 'weekday' | 'weekday of next week'; weekday: number }
  | { code: 'month'; month: number }
