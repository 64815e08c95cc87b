import type { Rows } from '../store.ts'

/**
 * The send rate of all instances together (reliability B5), as one row: who holds how many slices of it, a slice being
 * one request a second. Real time throughout. What an instance holds is its own until `until`; it uses it until
 * `EARLY_MS` before that by a clock started before the write, and others take it `LATE_MS` after, so that clocks may
 * differ by both together.
 */
export type Allowance = {
  holders: Holder[]
  /** Teams asked for a pause (429): nobody sends cards before this instant. */
  slowUntil: string | null
}
export type Holder = {
  holder: string
  slices: number
  /** Wants more than one slice. */
  busy: boolean
  until: string
}
export type AllowanceRows = Rows<{ name: 'send rate' }, Allowance>
export const ALLOWANCE = { name: 'send rate' } as const

/** Short, because what a killed instance held lies idle for so long. */
export const HELD_MS = 3500
/** Half of what clocks are trusted with elsewhere: where they differ by more, a second has a few requests too many. */
export const EARLY_MS = 750
export const LATE_MS = 750
/** No honest holder's time ends later than that; one of a clock that was set back must not hold its slices for ever. */
const LONGEST_MS = 60_000
/** Nor may a pause be longer than any that we ask for. */
const LONGEST_PAUSE_MS = 90_000
/** From this rate on, one slice is left for instances that have just started, so that none is mute. */
const RESERVE_FROM = 20

type Asking = {
  holder: string
  busy: boolean
  /** How many requests it may have sent within the last second: slices it cannot give away yet. */
  inUse: number
  now: number
  slowUntil: string | null
}
/** The row to write, how many slices are the asker's in it, and how many it should have by and by. */
export type Shared = { allowance: Allowance; slices: number; fair: number }

/**
 * Gives an instance its fair share: one slice for each that is idle, the rest in equal parts to those that are busy.
 * What another holds is never taken from it: it gives it up itself when it keeps its own, or it lapses.
 */
export function shareRate(there: Allowance | undefined, asking: Asking, perSecond: number): Shared {
  const { holder, now } = asking
  const live = (there?.holders ?? []).filter(({ until }) => isLive(until, now))
  const others = live.filter((one) => one.holder !== holder)
  const held = live.find((one) => one.holder === holder)?.slices ?? 0
  const reserve = perSecond >= RESERVE_FROM ? 1 : 0
  const free = perSecond - others.reduce((sum, { slices }) => sum + slices, 0)
  const room = Math.max(0, Math.min(1, free), free - reserve)
  const fair = fairShare(others, asking, perSecond - reserve)
  const slices = Math.max(Math.min(fair, room), Math.min(held, asking.inUse, free))
  const mine = { holder, slices, busy: asking.busy, until: new Date(now + HELD_MS).toISOString() }
  const slowUntil = later(there?.slowUntil ?? null, asking.slowUntil, now)
  return { allowance: { holders: [...others, mine], slowUntil }, slices, fair }
}

/** Gives everything back. */
export function giveBack(there: Allowance, holder: string): Allowance {
  return { ...there, holders: there.holders.filter((one) => one.holder !== holder) }
}

const isLive = (until: string, now: number, longest = LONGEST_MS) => {
  const left = Date.parse(until) - now
  return left > -LATE_MS && left < longest
}

function fairShare(others: readonly Holder[], { holder, busy }: Asking, slices: number): number {
  const fits = others.length < slices
  if (!busy) return fits ? 1 : 0
  const rivals = others.filter((one) => one.busy).map((one) => one.holder)
  const shared = slices - (others.length - rivals.length)
  const parts = rivals.length + 1
  // What does not divide goes to the first by name, the same way for everybody.
  const rank = rivals.filter((one) => one < holder).length
  return Math.max(1, Math.floor(shared / parts) + (rank < shared % parts ? 1 : 0))
}

/** The later of two pauses; null for what is over. */
function later(one: string | null, other: string | null, now: number): string | null {
  const ends = [one, other].flatMap((each) => (each && isLive(each, now, LONGEST_PAUSE_MS) ? [each] : []))
  return ends.sort().at(-1) ?? null
}
