import { awayAt, type Field, fromMiddle, reasonsFor, type TimeReason } from './explain-time.ts'
import { OFF, OUTSIDE } from './judge-times.ts'
import { dayNumber, instantText, localText, minuteOfDay, minutesOf } from './working-time.ts'

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
export type PossibleStart = { start: string; missing: string[] }
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

/** All starts that are possible, each with the ids of the optional people who would be missing. */
export function missingAt({ possible, starts, judged }: Field): PossibleStart[] {
  return possible.map((place) => ({
    start: instantText(starts[place] as number),
    missing: awayAt({ judged }, place).map(({ visitor }) => visitor.id),
  }))
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

function foundTime(field: Field, place: number, soonest: boolean): FoundTime {
  const start = field.starts[place] as number
  const missing = awayAt(field, place).map(({ visitor: { id, name } }) => ({ id, name }))
  return {
    start: instantText(start),
    end: instantText(start + field.minutes),
    reasons: [...reasonsFor(field, place), ...(soonest ? [{ code: 'soonest' } as const] : [])],
    missing,
    clocks: clocksAt(field, start),
  }
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
