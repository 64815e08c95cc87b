import type { FreeDay } from './free-days.ts'
import type { WorkingHours } from './ports.ts'
import { dayNumber, dayNumberOf, minuteOfDay, minutesOf, weekday } from './working-time.ts'

/** Somebody who should take part, with everything that times are judged by. */
export type Visitor = {
  id: string
  name: string
  side: 'employee' | 'contact'
  /** Of an employee; what a quorum is counted by (3.2). */
  department: string
  /** A required employee must be free; so must what we know of a contact. */
  required: boolean
  /** False where nobody may look: then nothing taken is known, which is not the same as free (3.2). */
  readable: boolean
  /** The zone they live by. */
  timeZone: string
  hours: WorkingHours
  /** Public holidays where they live, and for ours those of the company. */
  freeDays: readonly FreeDay[]
  /** UTC instants, in any order. */
  busy: readonly { start: string; end: string }[]
}

/** What a time is for one person. `outside` are hours in which a contact may be asked although they are not usual. */
export const FREE = 0
export const OUTSIDE = 1
export const OFF = 2
export const TAKEN = 3
export const HOLIDAY = 4
export const NEVER = 5

/** Hours in which somebody outside may be asked at all, on their own clock. */
const WAKING = { from: 7 * 60, to: 21 * 60 }
const SATURDAY = 6

/** Starts that are looked at: UTC minutes, ascending, and how each is called on the clock the person works by. */
export type Starts = {
  utc: readonly number[]
  local: readonly number[]
  minutes: number
  /** Minutes kept free before and after what is taken. */
  buffer: number
}

/** What each of these places in the starts is for this person, one of the words above; other places stay FREE. */
export function judgeTimes(visitor: Visitor, starts: Starts, places: readonly number[]): Uint8Array {
  const taken = takenBy(visitor.busy, starts.buffer)
  const free = new Set(visitor.freeDays.map(({ day }) => dayNumberOf(day)))
  const verdicts = new Uint8Array(starts.utc.length)
  let next = 0
  for (const place of places) {
    const start = starts.utc[place] as number
    const hours = judgeHours(visitor, starts.local[place] as number, starts.minutes, free)
    while ((taken[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++
    const isTaken = (taken[next]?.start ?? Number.POSITIVE_INFINITY) < start + starts.minutes
    verdicts[place] = isTaken && hours < TAKEN ? TAKEN : hours
  }
  return verdicts
}

function judgeHours(
  { side, hours }: Visitor,
  local: number,
  minutes: number,
  free: ReadonlySet<number>,
): number {
  const today = weekday(local)
  const begin = minuteOfDay(local)
  const works = hours.days.includes(today)
  // What is known of a contact's week is that of their country: whatever is no day of work there is their weekend.
  if (!works && (today >= SATURDAY || side === 'contact')) return NEVER
  const isWithin = ({ from, to }: { from: number; to: number }) => begin >= from && begin + minutes <= to
  const other = side === 'employee' ? OFF : isWithin(WAKING) ? OUTSIDE : NEVER
  const usual = works && isWithin(hours) ? FREE : other
  // What is too early or too late on any day is not the holiday's doing.
  return usual <= OUTSIDE && free.has(dayNumber(local)) ? HOLIDAY : usual
}

/** What is taken with its buffer, by start, without overlaps. */
function takenBy(busy: Visitor['busy'], buffer: number): { start: number; end: number }[] {
  const sorted = busy
    .map(({ start, end }) => ({ start: minutesOf(start) - buffer, end: minutesOf(end) + buffer }))
    .sort((a, b) => a.start - b.start)
  const merged: { start: number; end: number }[] = []
  for (const one of sorted) {
    const last = merged.at(-1)
    if (last && one.start <= last.end) last.end = Math.max(last.end, one.end)
    else merged.push(one)
  }
  return merged
}
