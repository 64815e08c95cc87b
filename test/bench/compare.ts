import type { Used } from './used.ts'

/** One line of the result; `ratio` is value over floor. */
export type Row = { name: string; value: number; unit: string; floor: number; ratio: number }
type Work = (round: number) => Promise<Used>

/**
 * Ours and its floor in turn, so that whatever else the machine does meets both alike. Medians over all rounds but
 * the first, which warms up.
 */
export async function compare(name: string, rounds: number, ours: Work, floor: Work): Promise<Row[]> {
  const taken: { ours: Used; floor: Used }[] = []
  for (let round = 0; round <= rounds; round++)
    taken.push({ ours: await ours(round), floor: await floor(round) })
  taken.shift()
  const middle = (whose: 'ours' | 'floor', what: keyof Used) => median(taken.map((each) => each[whose][what]))
  return (['cpu', 'wall'] as const).map((what) =>
    row(`${name}, ${what}`, 'ms', middle('ours', what), middle('floor', what)),
  )
}

export function row(name: string, unit: string, value: number, floor: number): Row {
  return { name, value: rounded(value), unit, floor: rounded(floor), ratio: rounded(value / floor) }
}

const rounded = (value: number) => Number(value.toPrecision(4))

/** The middle of some numbers. */
export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2
}
