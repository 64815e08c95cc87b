import { wholeFrom } from './chance.ts'

/** When a customer is closed, every year: the first and the last day, without the year. */
const CLOSURES: Record<string, readonly [string, string]> = {
  'Zeewind Torens BV': ['12-21', '01-04'],
  'Alpenbahn Fahrzeugbau GmbH': ['08-01', '08-21'],
  'Atelier Marchand Cuisines SA': ['08-01', '08-23'],
  'Talleres Ebro Carroceros SA': ['08-01', '08-31'],
}
/** How many days after a closure people get round to a talk. */
const ROUND = 5

/** Whether nobody can be reached at a customer on a day. */
export function isClosed(customerName: string, day: string): boolean {
  const closure = CLOSURES[customerName]
  if (!closure) return false
  const [first, last] = closure
  const date = day.slice(5)
  return first <= last ? first <= date && date <= last : first <= date || date <= last
}

/** The day among these on which somebody talks who wanted to at this place: before a closure, else soon after it. */
export function openDay(
  customerName: string,
  days: readonly string[],
  { place, seed }: { place: number; seed: string },
): string | undefined {
  const isOpen = (day: string) => !isClosed(customerName, day)
  const before = days.slice(0, place + 1).findLast(isOpen)
  if (before) return before
  const after = days.slice(place + 1).filter(isOpen)
  return after[wholeFrom(`${seed} after closure`, 0, Math.min(ROUND, after.length) - 1)]
}
