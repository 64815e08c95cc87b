import { Temporal } from 'temporal-polyfill'
import { dayIn } from '../checkins/cycle.ts'
import { FREE, judgeTimes, OUTSIDE, TAKEN, type Visitor } from './judge-times.ts'
import { chooseTimes, type FoundTime, type Judged } from './rank-times.ts'
import { startOfDay, type WallClock, wallClock } from './working-time.ts'

/** What times are looked for. `now` is an instant; `from` a day of the reader's calendar, tomorrow when left out. */
export type TimesWanted = {
  now: string
  from?: string
  days: number
  minutes: number
  reader: { name: string; timeZone: string }
  visitors: readonly Visitor[]
}
/** Why there is no time, as a code with its data; `names` are those without whom there would be one. */
export type NoTime =
  | { code: 'unreadable'; names: string[] }
  | { code: 'too far ahead'; days: number }
  | { code: 'hours apart'; names: string[] }
  | { code: 'all taken'; names: string[] }
export type FoundTimes = { times: FoundTime[]; none: NoTime | null }

/** Visits are planned at most so many days ahead (3.2). */
export const HORIZON_DAYS = 31
/** A visit begins on the next day of the reader's calendar at the earliest, and never sooner than this. */
const NOTICE_MINUTES = 4 * 60
const GRID = 30
/** Zones are apart by quarters of an hour at least. */
const STEP = 15

/**
 * Times at which everybody required is free and within their hours, best first, each with its reasons (3.2). On the
 * half hours of the reader's clock; never on anybody's weekend. A calendar that cannot be read is never taken as free.
 */
export function findTimes(wanted: TimesWanted): FoundTimes {
  const { visitors, minutes } = wanted
  const window = windowOf(wanted)
  if (window.from >= window.to) return nothing({ code: 'too far ahead', days: HORIZON_DAYS })
  const hidden = visitors.filter(({ required, readable }) => required && !readable)
  if (hidden.length > 0) return nothing({ code: 'unreadable', names: hidden.map(({ name }) => name) })
  const clockOf = clocksOf(wanted, window)
  const starts = startsIn(window, clockOf(wanted.reader.timeZone))
  const judge = judgeFor(starts, minutes, clockOf)
  let possible = starts.map((_, place) => place)
  // Whoever is required first: the others are then looked at for few times only.
  const judged = visitors
    .toSorted((a, b) => Number(b.required) - Number(a.required))
    .map((visitor) => {
      const one = judge(visitor, possible)
      possible = possible.filter((place) => isPossible(one, place))
      return one
    })
  if (possible.length > 0)
    return { times: chooseTimes({ ...wanted, starts, judged, possible, clockOf }), none: null }
  const all = starts.map((_, place) => place)
  return nothing(
    whyNone(
      visitors.map((visitor) => judge(visitor, all)),
      all,
    ),
  )
}

/** Judges places for one person after another; what a zone's clock shows is worked out once. */
function judgeFor(utc: readonly number[], minutes: number, clockOf: (zone: string) => WallClock) {
  const locals = new Map<string, number[]>()
  return (visitor: Visitor, places: readonly number[]): Judged => {
    const zone = visitor.hours.timeZone
    const clock = clockOf(zone)
    const local = locals.get(zone) ?? utc.map(clock)
    locals.set(zone, local)
    return { visitor, verdicts: judgeTimes(visitor, { utc, local, minutes }, places), hoursClock: clock }
  }
}

const nothing = (none: NoTime): FoundTimes => ({ times: [], none })

function isPossible({ visitor, verdicts }: Judged, place: number, takenToo = false): boolean {
  const verdict = verdicts[place] as number
  if (verdict === FREE || (takenToo && verdict === TAKEN)) return true
  if (visitor.side === 'contact') return verdict === OUTSIDE
  return !visitor.required && verdict <= TAKEN
}

type Window = { from: number; to: number }

/** From the day asked for, tomorrow at the earliest, to the horizon; UTC minutes. */
export function windowOf({
  now,
  from,
  days,
  reader: { timeZone },
}: Omit<TimesWanted, 'minutes' | 'visitors'>): Window {
  const today = Temporal.PlainDate.from(dayIn(now, timeZone))
  const tomorrow = today.add({ days: 1 })
  const first = from && from > tomorrow.toString() ? Temporal.PlainDate.from(from) : tomorrow
  const horizon = startOfDay(tomorrow.add({ days: HORIZON_DAYS }), timeZone)
  return {
    from: Math.max(startOfDay(first, timeZone), Math.ceil(Date.parse(now) / 60_000) + NOTICE_MINUTES),
    to: Math.min(startOfDay(first.add({ days }), timeZone), horizon),
  }
}

/** One clock for each zone that anybody lives or works by. */
function clocksOf(
  { reader, visitors, minutes }: TimesWanted,
  { from, to }: Window,
): (zone: string) => WallClock {
  const zones = new Set([
    reader.timeZone,
    ...visitors.flatMap(({ timeZone, hours }) => [timeZone, hours.timeZone]),
  ])
  const clocks = new Map([...zones].map((zone) => [zone, wallClock(zone, from, to + minutes)]))
  return (zone) => clocks.get(zone) ?? ((utc) => utc)
}

/** The half hours of a clock, as UTC minutes. */
function startsIn({ from, to }: Window, clock: WallClock): number[] {
  const starts: number[] = []
  for (let utc = Math.ceil(from / STEP) * STEP; utc < to; utc += STEP)
    if (clock(utc) % GRID === 0) starts.push(utc)
  return starts
}

/** Whether hours never meet or calendars are full, and without whom it would go. */
function whyNone(judged: readonly Judged[], places: readonly number[]): NoTime {
  const meet = (people: readonly Judged[], takenToo: boolean) =>
    places.some((place) => people.every((one) => isPossible(one, place, takenToo)))
  const hoursMeet = meet(judged, true)
  const names = judged
    .filter((one) => one.visitor.required)
    .filter((one) =>
      meet(
        judged.filter((other) => other !== one),
        !hoursMeet,
      ),
    )
    .map(({ visitor }) => visitor.name)
  return { code: hoursMeet ? 'all taken' : 'hours apart', names }
}
