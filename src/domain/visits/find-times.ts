import { Temporal } from 'temporal-polyfill'
import { dayIn } from '../checkins/cycle.ts'
import type { Judged } from './explain-time.ts'
import { FREE, HOLIDAY, judgeTimes, OUTSIDE, TAKEN, type Visitor } from './judge-times.ts'
import { notReached, type Quorum } from './quorum.ts'
import { chooseTimes, type FoundTime, missingAt, type PossibleStart } from './rank-times.ts'
import { instantText, startOfDay, type WallClock, wallClock } from './working-time.ts'

/** What a company sets about times: minutes kept free around what is taken, and hours of notice (3.2). */
export type TimeRules = { visitBuffer: number; visitNotice: number }
/** What times are looked for. `now` is an instant; `from` a day of the reader's calendar, the first one when left out. */
export type TimesWanted = TimeRules & {
  now: string
  from?: string
  days: number
  minutes: number
  reader: { name: string; timeZone: string }
  visitors: readonly Visitor[]
  quorum: readonly Quorum[]
}
/** Why there is no time, as a code with its data; `names` are those without whom there would be one. */
export type NoTime =
  | { code: 'unreadable'; names: string[] }
  | { code: 'too far ahead'; days: number }
  | { code: 'hours apart'; names: string[] }
  | { code: 'holidays'; names: string[] }
  | { code: 'all taken'; names: string[] }
  | { code: 'quorum'; department: string; atLeast: number }
/** `possible` are all starts there are, in order, each with the ids of those who would be missing. */
export type FoundTimes = { times: FoundTime[]; possible: PossibleStart[]; none: NoTime | null }

/** Visits are planned at most so many days ahead (3.2). */
export const HORIZON_DAYS = 31
const GRID = 30
/** Zones are apart by quarters of an hour at least. */
const STEP = 15

/**
 * Times at which everybody required is free and within their hours, best first, each with its reasons (3.2). On the
 * half hours of the reader's clock; never on anybody's weekend, nor on a holiday of whoever is needed. A calendar that
 * cannot be read is never taken as free.
 */
export function findTimes(wanted: TimesWanted): FoundTimes {
  const { visitors, quorum } = wanted
  const window = windowOf(wanted)
  if (window.from >= window.to) return nothing({ code: 'too far ahead', days: HORIZON_DAYS })
  const hidden = visitors.filter(({ required, readable }) => required && !readable)
  if (hidden.length > 0) return nothing({ code: 'unreadable', names: hidden.map(({ name }) => name) })
  const clockOf = clocksOf(wanted, window)
  const starts = startsIn(window, clockOf(wanted.reader.timeZone))
  const judge = judgeFor(starts, wanted, clockOf)
  let possible = starts.map((_, place) => place)
  // Whoever is required first: the others are then looked at for few times only.
  const judged = visitors
    .toSorted((a, b) => Number(b.required) - Number(a.required))
    .map((visitor) => {
      const one = judge(visitor, possible)
      possible = possible.filter((place) => isPossible(one, place))
      return one
    })
  const enough = possible.filter((place) => !shortOf(quorum, judged, place))
  if (enough.length > 0) {
    const field = { ...wanted, starts, judged, possible: enough, clockOf }
    return { times: chooseTimes(field), possible: missingAt(field), none: null }
  }
  const short = possible[0] === undefined ? undefined : shortOf(quorum, judged, possible[0])
  if (short) return nothing({ code: 'quorum', department: short.department, atLeast: short.atLeast })
  const all = starts.map((_, place) => place)
  return nothing(
    whyNone(
      visitors.map((visitor) => judge(visitor, all)),
      all,
    ),
  )
}

/** The first quorum that a place does not reach: whose calendar is unknown does not count as free. */
function shortOf(quorum: readonly Quorum[], judged: readonly Judged[], place: number) {
  if (quorum.length === 0) return undefined
  const people = judged.map(({ visitor, verdicts }) => ({ ...visitor, free: verdicts[place] === FREE }))
  return notReached(quorum, people, ({ free, readable, side }) => free && readable && side === 'employee')
}

/** Judges places for one person after another; what a zone's clock shows is worked out once. */
function judgeFor(
  utc: readonly number[],
  { minutes, visitBuffer: buffer }: TimesWanted,
  clockOf: (zone: string) => WallClock,
) {
  const locals = new Map<string, number[]>()
  return (visitor: Visitor, places: readonly number[]): Judged => {
    const zone = visitor.hours.timeZone
    const clock = clockOf(zone)
    const local = locals.get(zone) ?? utc.map(clock)
    locals.set(zone, local)
    const verdicts = judgeTimes(visitor, { utc, local, minutes, buffer }, places)
    return { visitor, verdicts, hoursClock: clock }
  }
}

const nothing = (none: NoTime): FoundTimes => ({ times: [], possible: [], none })

/** Whether this person is in nobody's way there; also where they have what is named by `even`. */
function isPossible({ visitor, verdicts }: Judged, place: number, even: readonly number[] = []): boolean {
  const verdict = verdicts[place] as number
  if (verdict === FREE || even.includes(verdict)) return true
  if (visitor.side === 'contact') return verdict === OUTSIDE
  return !visitor.required && verdict <= HOLIDAY
}

/** UTC minutes; `day` is the beginning of the first day, `from` what the notice leaves of it. */
type Window = { day: number; from: number; to: number }

type Asking = Pick<TimesWanted, 'now' | 'from' | 'days' | 'visitNotice' | 'reader'>

/** The days of the reader's calendar between which times are looked for, both included. */
export function horizonOf({ now, visitNotice, reader: { timeZone } }: Omit<Asking, 'from' | 'days'>) {
  const today = Temporal.PlainDate.from(dayIn(now, timeZone))
  const last = today.add({ days: HORIZON_DAYS }).toString()
  return { first: dayIn(instantText(soonestOf(now, visitNotice)), timeZone), last }
}

const soonestOf = (now: string, visitNotice: number) => Math.ceil(Date.parse(now) / 60_000) + visitNotice * 60

/** From the day asked for, after the notice at the earliest, to the horizon; UTC minutes. */
export function windowOf(asking: Asking): Window {
  const { now, from, days, visitNotice } = asking
  const { timeZone } = asking.reader
  const { first: soonest, last } = horizonOf(asking)
  const first = Temporal.PlainDate.from(from && from > soonest ? from : soonest)
  const horizon = Temporal.PlainDate.from(last).add({ days: 1 })
  const begins = startOfDay(first, timeZone)
  return {
    day: begins,
    from: Math.max(begins, soonestOf(now, visitNotice)),
    to: Math.min(startOfDay(first.add({ days }), timeZone), startOfDay(horizon, timeZone)),
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

/** Whether hours never meet, holidays are in the way or calendars are full, and without whom it would go. */
function whyNone(judged: readonly Judged[], places: readonly number[]): NoTime {
  const meet = (people: readonly Judged[], even: readonly number[]) =>
    places.some((place) => people.every((one) => isPossible(one, place, even)))
  const hoursMeet = meet(judged, [TAKEN, HOLIDAY])
  const daysMeet = hoursMeet && meet(judged, [TAKEN])
  const even = hoursMeet ? [] : [TAKEN, HOLIDAY]
  const names = judged
    .filter((one) => one.visitor.required)
    .filter((one) =>
      meet(
        judged.filter((other) => other !== one),
        even,
      ),
    )
    .map(({ visitor }) => visitor.name)
  return { code: daysMeet ? 'all taken' : hoursMeet ? 'holidays' : 'hours apart', names }
}
