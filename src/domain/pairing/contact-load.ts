import { Temporal } from 'temporal-polyfill'
import { dayIn } from '../checkins/cycle.ts'
import { MILLIS } from '../instant.ts'
import type { Question } from '../visits/questions.ts'
import type { Visit } from '../visits/visit.ts'
import type { Pair } from './pair.ts'
import { isActive } from './pair-ground.ts'

/** How often a contact is approached in a month, across all departments (1.6). */
export type Approaches = {
  /** Active pairs: each prompts an employee of ours to call. */
  prompts: number
  /** Visits with them in that month, booked or being booked. */
  visits: number
  /** Mails that introduced somebody to them in that month. */
  introductions: number
  /** Questions that they were asked in that month by a link of their own. */
  questions: number
  total: number
}
const NONE: Approaches = { prompts: 0, visits: 0, introductions: 0, questions: 0, total: 0 }

type Contacted = {
  pairs: readonly Pick<Pair, 'contactId' | 'status' | 'introducedOn'>[]
  visits: readonly Pick<Visit, 'start' | 'state' | 'contacts'>[]
  questions: readonly Question[]
  /** `YYYY-MM` by the clock of `zone`, which is the organisation's. */
  month: string
  zone: string
}

/** The month that an instant falls in, by the clock of a zone: `YYYY-MM`. */
export const monthIn = (instant: string, zone: string): string => dayIn(instant, zone).slice(0, 7)

/** How often each contact is approached in a month, by contact id (1.6). Derived, so that it is never out of step. */
export function contactLoad(contacted: Contacted): (contactId: string) => Approaches {
  const { pairs, visits, questions, month, zone } = contacted
  const loads = new Map<string, Approaches>()
  const count = (contactId: string, what: Exclude<keyof Approaches, 'total'>) => {
    const load = loads.get(contactId) ?? NONE
    loads.set(contactId, { ...load, [what]: load[what] + 1, total: load.total + 1 })
  }
  for (const pair of pairs) {
    if (isActive(pair)) count(pair.contactId, 'prompts')
    if (pair.introducedOn?.startsWith(month)) count(pair.contactId, 'introductions')
  }
  for (const { start, state, contacts } of visits)
    if ((state === 'booked' || state === 'booking') && monthIn(start, zone) === month)
      for (const { contactId } of contacts) count(contactId, 'visits')
  for (const { at, contactIds } of questions)
    if (monthIn(at, zone) === month) for (const contactId of contactIds) count(contactId, 'questions')
  return (contactId) => loads.get(contactId) ?? NONE
}

/** The instant at which a month begins. */
export function startOf(month: string, zone: string): string {
  return Temporal.PlainYearMonth.from(month)
    .toPlainDate({ day: 1 })
    .toZonedDateTime(zone)
    .toInstant()
    .toString(MILLIS)
}
