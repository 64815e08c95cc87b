import { createRequire } from 'node:module'
import type { HolidaysTypes, default as PublicHolidays } from 'date-holidays'
import type { IsDayOff } from '../../domain/checkins/ports.ts'
import type { HolidayName } from '../../domain/visits/free-days.ts'

const DAY_MS = 86_400_000
/** Saturday and Sunday, as ISO days, where nothing else is known. */
const WEEKEND = [6, 7]

/**
 * Weekends and national public holidays of a country (ISO 3166-1); for one that is not known, Saturdays and Sundays
 * alone. What is kept free in parts of a country only, or for half a day, is a working day. The list of holidays is read
 * with the first question, since it takes a tenth of a second that the start of the service does not need.
 */
export function daysOff(): IsDayOff {
  const weekends = new Map<string, readonly number[]>()
  return (day, country) => {
    const weekend = weekends.get(country) ?? weekendOf(country)
    weekends.set(country, weekend)
    if (weekend.includes(isoDay(day))) return 'weekend'
    return holidayOn(day, country) === undefined ? null : 'public holiday'
  }
}

/** What the holidays are called that `daysOff` tells. */
export const holidayNames = (): HolidayName => (day, country) => holidayOn(day, country) || null

/** Read once for each country and year, since it is slow. */
const read = new Map<string, ReadonlyMap<string, string>>()

/** The name of a public holiday; undefined on any other day. */
function holidayOn(day: string, country: string): string | undefined {
  if (!isCountry(country)) return undefined
  const year = Number(day.slice(0, 4))
  const key = `${country.toUpperCase()} ${year}`
  const known = read.get(key) ?? publicHolidays(country.toUpperCase(), year)
  read.set(key, known)
  return known.get(day)
}

const isCountry = (country: string) => /^[a-z]{2}$/i.test(country)
const isoDay = (day: string) => new Date(`${day}T12:00:00Z`).getUTCDay() || 7

let Loaded: typeof PublicHolidays | undefined

/** The days of one year that are public holidays all over a country, with their names. */
function publicHolidays(country: string, year: number): ReadonlyMap<string, string> {
  Loaded ??= createRequire(import.meta.url)('date-holidays') as typeof PublicHolidays
  // One that begins before the turn of the year may reach into it.
  const all = [year - 1, year].flatMap((each) => holidaysOf(country, each))
  return new Map(all.flatMap((one) => wholeDays(one).map((day) => [day, one.name])))
}

function holidaysOf(country: string, year: number): HolidaysTypes.Holiday[] {
  if (!Loaded) return []
  return new Loaded(country, { types: ['public'] }).getHolidays(year, 'en') || []
}

/** The days that a holiday takes from its beginning to its end; a half day takes none. */
function wholeDays({ date, start, end }: HolidaysTypes.Holiday): string[] {
  if (date.slice(11, 19) !== '00:00:00') return []
  const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`)
  // Rounded, since a day on which clocks change has an hour more or less.
  const length = Math.round((end.getTime() - start.getTime()) / DAY_MS)
  return Array.from({ length }, (_, at) => new Date(first + at * DAY_MS).toISOString().slice(0, 10))
}

/** What runtimes tell of a country's week that TypeScript does not know yet. */
type Weeks = { getWeekInfo?: () => { weekend: number[] } }

/** Where the week has one day of rest, and that is Sunday, offices are closed on Saturday too. */
function weekendOf(country: string): readonly number[] {
  if (!isCountry(country)) return WEEKEND
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & Weeks
  const weekend = locale.getWeekInfo?.().weekend ?? WEEKEND
  return weekend.length === 1 && weekend[0] === 7 ? WEEKEND : weekend
}
