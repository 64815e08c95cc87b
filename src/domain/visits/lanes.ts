import type { LaneState } from '../../contract/words.ts'
import type { Visitor } from './judge-times.ts'
import { dayNumber, dayText, instantText, minutesOf, wallClock, weekday } from './working-time.ts'

/** A stretch in which somebody is not free; UTC instants. */
export type LaneSpan = { state: LaneState; start: string; end: string }
/** When somebody is not free in a window, busy hours last. `readable` says nothing of contacts: nobody looks there. */
export type Lane = Pick<Visitor, 'id' | 'name' | 'side' | 'required' | 'readable'> & { spans: LaneSpan[] }
/** UTC minutes. */
type Window = { from: number; to: number }

const DAY = 24 * 60

/** One row of a week view: what a person does not work, and when they are taken, without a word about why (3.2). */
export function laneOf(visitor: Visitor, window: Window): Lane {
  const { id, name, side, required, readable } = visitor
  const spans = [...offSpans(visitor, window), ...busySpans(visitor, window)]
  return { id, name, side, required, readable, spans }
}

function offSpans({ hours, freeDays }: Visitor, window: Window): LaneSpan[] {
  const clock = wallClock(hours.timeZone, window.from - DAY, window.to + DAY)
  const utcAt = (local: number) => {
    const near = local - (clock(local) - local)
    return local - (clock(near) - near)
  }
  const spans: LaneSpan[] = []
  const add = (state: LaneState, from: number, to: number) => {
    const [start, end] = [Math.max(from, window.from), Math.min(to, window.to)]
    if (start < end) spans.push({ state, start: instantText(start), end: instantText(end) })
  }
  let last = window.from
  for (let number = dayNumber(clock(window.from)); number <= dayNumber(clock(window.to)); number++) {
    const midnight = number * DAY
    const free = freeDays.find(({ day }) => day === dayText(number))
    if (free) {
      add('outside', last, utcAt(midnight))
      last = utcAt(midnight + DAY)
      add(free.why, utcAt(midnight), last)
    } else if (hours.days.includes(weekday(midnight))) {
      add('outside', last, utcAt(midnight + hours.from))
      last = utcAt(midnight + hours.to)
    }
  }
  add('outside', last, window.to)
  return spans
}

/** Merged, so that how many meetings there are cannot be told. */
function busySpans({ busy }: Visitor, { from, to }: Window): LaneSpan[] {
  const sorted = busy
    .map(({ start, end }) => ({ start: Math.max(minutesOf(start), from), end: Math.min(minutesOf(end), to) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start)
  const merged: { start: number; end: number }[] = []
  for (const one of sorted) {
    const last = merged.at(-1)
    if (last && one.start <= last.end) last.end = Math.max(last.end, one.end)
    else merged.push({ ...one })
  }
  return merged.map(({ start, end }) => ({ state: 'busy', start: instantText(start), end: instantText(end) }))
}
