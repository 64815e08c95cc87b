import { Temporal } from 'temporal-polyfill'
import type { Hours } from '../people/employee.ts'

/** When somebody works, by the clock of their zone. */
export type Worker = { timeZone: string; hours?: Hours | null }

/** Everybody is taken to work from Monday to Friday, 9 to 17 by their own clock, until working hours are known. */
const ASSUMED: Hours = { days: [1, 2, 3, 4, 5], from: 9 * 60, to: 17 * 60 }
/** More than this counts no further: a whole workday is all that two people can want. */
const MOST_HOURS = 8
const DAY = 24 * 60
const WEEK = 7 * DAY

/** Whole hours, 0 to 8, that two people have in common on the day that suits them best, as clocks stand at an instant. */
export function sharedHours(one: Worker, other: Worker, instant: string): number {
  return sharedHoursAt(instant)(one, other)
}

/** As sharedHours for one instant, remembering people and those who work at the same times. */
export function sharedHoursAt(instant: string): (one: Worker, other: Worker) => number {
  const weeks: Span[][] = []
  const places = new Map<string, number>()
  const placeOf = new WeakMap<Worker, number>()
  const known = new Map<number, number>()
  const look = (worker: Worker): number => {
    const { days, from, to } = worker.hours ?? ASSUMED
    const key = `${worker.timeZone} ${days} ${from} ${to}`
    const place = places.get(key) ?? weeks.push(weekOf(worker, instant)) - 1
    places.set(key, place)
    placeOf.set(worker, place)
    return place
  }
  return (one, other) => {
    const [mine, theirs] = [placeOf.get(one) ?? look(one), placeOf.get(other) ?? look(other)]
    const key = mine * 1_000_000 + theirs
    const hours = known.get(key) ?? longest(weeks[mine] ?? [], weeks[theirs] ?? [])
    known.set(key, hours)
    return hours
  }
}

/** Minutes of the week in UTC. */
type Span = { from: number; to: number }

function weekOf({ timeZone, hours }: Worker, instant: string): Span[] {
  const { days, from, to } = hours ?? ASSUMED
  const ahead = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).offsetNanoseconds / 6e10
  return days.map((day) => ({ from: day * DAY + from - ahead, to: day * DAY + to - ahead }))
}

function longest(one: readonly Span[], other: readonly Span[]): number {
  let most = 0
  for (const mine of one)
    for (const theirs of other)
      for (const turn of [-WEEK, 0, WEEK])
        most = Math.max(most, Math.min(mine.to, theirs.to + turn) - Math.max(mine.from, theirs.from + turn))
  return Math.min(MOST_HOURS, Math.floor(most / 60))
}
