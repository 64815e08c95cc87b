import type { Proposal } from '../../src/contract/visits.ts'
import { wallClock } from '../parts/times.ts'
import type { Draft } from './draft.ts'

/** `most` is how often is good. */
export type Load = { name: string; month: string; total: number; most: number }

/** Contacts of a draft who are approached as often as is good in one of these months already (1.6). */
export function loadOf(
  { contactIds }: Draft,
  { contacts, mostApproaches }: Proposal,
  months: readonly string[],
): Load[] {
  return contacts.flatMap(({ id, name, loads }) => {
    const full = loads.find(({ month, total }) => months.includes(month) && total >= mostApproaches)
    return full && contactIds.includes(id) ? [{ name, ...full, most: mostApproaches }] : []
  })
}

/** The month in which a visit counts that begins then, by the reader's clock: `YYYY-MM`. */
export const monthOf = (start: string, timeZone: string): string => wallClock(start, timeZone).day.slice(0, 7)
