import type { Proposal } from '../../src/contract/visits.ts'
import { wallClock } from '../parts/times.ts'
import type { Draft } from './draft.ts'

/** `most` is how often is good. */
export type Load = { name: string; month: string; total: number; most: number }

/** Contacts of a draft who are approached as often as is good in the month of a time already (1.6). */
export function loadOf(
  { contactIds }: Draft,
  { contacts, mostApproaches }: Proposal,
  start: string | undefined,
  timeZone: string,
): Load[] {
  if (!start) return []
  const month = wallClock(start, timeZone).day.slice(0, 7)
  return contacts.flatMap(({ id, name, loads }) => {
    const total = loads.find((one) => one.month === month)?.total ?? 0
    return contactIds.includes(id) && total >= mostApproaches
      ? { name, month, total, most: mostApproaches }
      : []
  })
}
