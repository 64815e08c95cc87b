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
  const clocks = clocksOf(wanted, window)
  const clockOf = (zone: string) => clocks.get(zone) ?? ((utc: number) => utc)
  const starts = startsIn(window, clockOf(wanted.reader.timeZone))
  const judged: Judged[] = visitors.map((visitor) => {
    const verdicts = judgeTimes(visitor, clockOf(visitor.hours.timeZone), starts, minutes)
    return { visitor, verdicts, hoursClock: clockOf(visitor.hours.timeZone) }
  })
  const possible = starts.flatMap((_, place) => (judged.every((one) => isPossible(one, place)) ? place : []))
  if (possible.length === 0) return nothing(whyNone(judged, starts.length))
  return { times: chooseTimes({ ...wanted, starts, judged, possible, clockOf }), none: null }
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
function clocksOf({ reader, visitors, minutes }: TimesWanted, { from, to }: Window): Map<string, WallClock> {
  const zones = new Set([
    reader.timeZone,
    ...visitors.flatMap(({ timeZone, hours }) => [timeZone, hours.timeZone]),
  ])
  return new Map([...zones].map((zone) => [zone, wallClock(zone, from, to + minutes)]))
}

/** The half hours of a clock, as UTC minutes. */
function startsIn({ from, to }: Window, clock: WallClock): number[] {
  const starts: number[] = []
  for (let utc = Math.ceil(from / STEP) * STEP; utc < to; utc += STEP)
    if (clock(utc) % GRID === 0) starts.push(utc)
  return starts
}

/** Whether hours never meet or calendars are full, and without whom it would go. */
function whyNone(judged: readonly Judged[], count: number): NoTime {
  const places = Array.from({ length: count }, (_, place) => place)
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
