import { FREE, OFF, OUTSIDE, type Visitor } from './judge-times.ts'
import { dayNumber, instantText, localText, minuteOfDay, minutesOf, type WallClock } from './working-time.ts'

/** A person with what each start is for them; `hoursClock` is the clock their working hours are told by. */
export type Judged = { visitor: Visitor; verdicts: Uint8Array; hoursClock: WallClock }

/** Why a time is good, or what is wrong with it, as a code with its data. */
export type TimeReason =
  | { code: 'everyone free' }
  | { code: 'readable free' }
  | { code: 'missing'; names: string[] }
  | { code: 'fair' }
  | { code: 'within hours' }
  | { code: 'outside'; names: string[]; time: string; zone: string }
  | { code: 'soonest' }
/** A moment on one zone's clock; `start` and `end` are YYYY-MM-DDTHH:MM. */
export type ZoneClock = { timeZone: string; start: string; end: string; people: string[] }
export type FoundTime = {
  start: string
  end: string
  reasons: TimeReason[]
  /** Optional people who are not free. */
  missing: { id: string; name: string }[]
  clocks: ZoneClock[]
}
export type Field = {
  now: string
  starts: readonly number[]
  minutes: number
  reader: { name: string; timeZone: string }
  visitors: readonly Visitor[]
  judged: readonly Judged[]
  /** Places in `starts` that are possible. */
  possible: readonly number[]
  clockOf: (zone: string) => WallClock
}

const MOST = 8
/** So many of one day, and so far apart, that there is something to choose from. */
const OF_ONE_DAY = 2
const APART = 120
/**
 * What weighs how much, in points; the fewest are best. A day later weighs as much as a quarter of an hour,
 * and a time at which somebody is missing comes after all those of the coming weeks at which nobody is.
 */
const WEIGHTS = {
  missing: 100,
  outside: 25,
  worstHour: 8,
  meanHour: 2,
  lunch: 20,
  day: 2,
  sameHour: 4,
  hasty: 30,
}
/** Who is invited outside has so many days at least, where there is a choice. */
const POLITE_DAYS = 2
const NOON = { from: 12 * 60, to: 13 * 60 }
/** Nobody further than this from the middle of their day is fair. */
const FAIR = 150

/** The best times, each with the reasons, spread over days and hours: best first. */
export function chooseTimes(field: Field): FoundTime[] {
  const clock = field.clockOf(field.reader.timeZone)
  const options = field.possible.map((place) => {
    const local = clock(field.starts[place] as number)
    return { place, points: pointsOf(field, place), local, day: dayNumber(local) }
  })
  const first = options[0]?.day ?? 0
  const polite = dayNumber(clock(minutesOf(field.now))) + POLITE_DAYS
  for (const option of options)
    option.points += WEIGHTS.day * (option.day - first) + (option.day < polite ? WEIGHTS.hasty : 0)
  const chosen = spread(options)
  const soonest = Math.min(...chosen)
  return chosen.map((place) => foundTime(field, place, place === soonest && chosen.length > 1))
}

type Option = { place: number; points: number; local: number; day: number }

/** One after another the best of what is left, weighed against those chosen: few of one day, and different hours. */
function spread(options: readonly Option[]): number[] {
  const chosen: Option[] = []
  const roomFor = ({ day, local }: Option) => {
    const sameDay = chosen.filter((other) => other.day === day)
    return sameDay.length < OF_ONE_DAY && sameDay.every((other) => Math.abs(other.local - local) >= APART)
  }
  const again = ({ local }: Option) =>
    chosen.filter((other) => minuteOfDay(other.local) === minuteOfDay(local)).length * WEIGHTS.sameHour
  while (chosen.length < MOST) {
    const left = options.filter((option) => !chosen.includes(option))
    const best = lowest(left.filter(roomFor), again) ?? lowest(left, () => 0)
    if (!best) break
    chosen.push(best)
  }
  return chosen.map(({ place }) => place)
}

/** The one with the fewest points, the earliest of several. */
function lowest(options: readonly Option[], extra: (option: Option) => number): Option | undefined {
  let best: { option: Option; points: number } | undefined
  for (const option of options) {
    const points = option.points + extra(option)
    if (!best || points < best.points) best = { option, points }
  }
  return best?.option
}

function pointsOf({ judged, starts, minutes }: Field, place: number): number {
  const start = starts[place] as number
  let [points, worst, sum, atLunch] = [0, 0, 0, 0]
  for (const { visitor, verdicts, hoursClock } of judged) {
    const verdict = verdicts[place] as number
    if (verdict >= OFF) {
      points += WEIGHTS.missing
      continue
    }
    if (verdict === OUTSIDE) points += WEIGHTS.outside
    const begin = minuteOfDay(hoursClock(start))
    const away = fromMiddle(visitor, begin, minutes)
    worst = Math.max(worst, away)
    sum += away
    if (begin < NOON.to && begin + minutes > NOON.from) atLunch++
  }
  const mean = sum / judged.length
  return (
    points +
    (WEIGHTS.worstHour * worst + WEIGHTS.meanHour * mean) / 60 +
    (WEIGHTS.lunch * atLunch) / judged.length
  )
}

/** Minutes between the middle of the visit and the middle of this person's working day. */
function fromMiddle({ hours }: Visitor, begin: number, minutes: number): number {
  return Math.abs(begin + minutes / 2 - (hours.from + hours.to) / 2)
}

function foundTime(field: Field, place: number, soonest: boolean): FoundTime {
  const start = field.starts[place] as number
  const missing = field.judged
    .filter(({ verdicts }) => (verdicts[place] as number) >= OFF)
    .map(({ visitor: { id, name } }) => ({ id, name }))
  return {
    start: instantText(start),
    end: instantText(start + field.minutes),
    reasons: [
      whoIsFree(field, missing),
      ...howFair(field, place),
      ...(soonest ? [{ code: 'soonest' } as const] : []),
    ],
    missing,
    clocks: clocksAt(field, start),
  }
}

function whoIsFree({ visitors }: Field, missing: readonly { name: string }[]): TimeReason {
  if (missing.length > 0) return { code: 'missing', names: missing.map(({ name }) => name) }
  return { code: visitors.every(({ readable }) => readable) ? 'everyone free' : 'readable free' }
}

/** What the time is on the clocks of those who take part. */
function howFair({ judged, starts, minutes }: Field, place: number): TimeReason[] {
  const start = starts[place] as number
  const there = judged.filter(({ verdicts }) => (verdicts[place] as number) <= OUTSIDE)
  const outside = there.filter(({ verdicts }) => verdicts[place] !== FREE)
  if (outside.length > 0) {
    const byZone = Map.groupBy(outside, ({ visitor }) => visitor.timeZone)
    return [...byZone].map(([zone, people]) => ({
      code: 'outside',
      names: people.map(({ visitor }) => visitor.name),
      time: localText(people[0]?.hoursClock(start) ?? start).slice(11),
      zone,
    }))
  }
  const offsets = new Set(there.map(({ hoursClock }) => hoursClock(start)))
  if (offsets.size < 2) return []
  const worst = Math.max(
    ...there.map(({ visitor, hoursClock }) => fromMiddle(visitor, minuteOfDay(hoursClock(start)), minutes)),
  )
  return [worst <= FAIR ? { code: 'fair' } : { code: 'within hours' }]
}

/** The moment on every clock, the reader's first, with who lives by it. */
function clocksAt({ reader, visitors, minutes, clockOf }: Field, start: number): ZoneClock[] {
  const people = new Map<string, string[]>([[reader.timeZone, []]])
  for (const { timeZone, name } of visitors) people.set(timeZone, [...(people.get(timeZone) ?? []), name])
  const own = people.get(reader.timeZone)
  if (own && !own.includes(reader.name)) own.unshift(reader.name)
  return [...people].map(([timeZone, names]) => ({
    timeZone,
    start: localText(clockOf(timeZone)(start)),
    end: localText(clockOf(timeZone)(start + minutes)),
    people: names,
  }))
}
