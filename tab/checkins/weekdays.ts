/** In the order of days of 2024, which began on a Monday. */
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** A weekday as the reader's language calls it. */
export function sayWeekday(weekday: string, locale: string): string {
  const date = new Date(Date.UTC(2024, 0, 1 + WEEKDAYS.indexOf(weekday)))
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'long' }).format(date)
}

/** A full hour of the day as clocks show it. */
export function sayHour(hour: number, locale: string): string {
  const date = new Date(Date.UTC(2024, 0, 1, hour))
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', hour: 'numeric', minute: '2-digit' }).format(date)
}
