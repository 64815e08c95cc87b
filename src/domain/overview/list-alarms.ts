import { type AskCalendar, dayIn } from '../checkins/cycle.ts'
import type { WorkQueue } from '../checkins/work.ts'
import { monthIn } from '../pairing/contact-load.ts'
import type { CustomerEntry } from '../people/customer.ts'
import type { Actor } from '../people/employee.ts'
import type { PeopleStore } from '../people/ports.ts'
import type { Stored } from '../store.ts'
import { type Alarm, alarmsOf, byGravity, readerOf } from './alarms.ts'
import { lookAfter } from './look-after.ts'

type Needs = Pick<PeopleStore, 'employees'> & {
  /** The list of all customers, at most some seconds old. */
  customerLines: () => Promise<readonly Stored<CustomerEntry>[]>
  queue: WorkQueue
  calendar: Pick<AskCalendar, 'zone'>
  now: () => string
  realNow: () => number
  ownerSilentDays: number
  approachesAMonth: number
}
/** A look that was asked for and has not come is asked for again after so long; real time. */
const AGAIN_MS = 600_000

/**
 * What wants attention anywhere in the organisation, as this reader may know it, the gravest first (1.6, 1.7): one query
 * for all who look within some seconds. Each customer's line is kept current as its pairs, visits and team change; once
 * a day it is looked at anew besides, and asked for again until that is done.
 */
export function listAlarms(needs: Needs): (actor: Actor) => Promise<Alarm[]> {
  const asked = new Map<string, { today: string; until: number }>()
  const isAsked = (id: string, today: string) => {
    const last = asked.get(id)
    return last?.today === today && last.until > needs.realNow()
  }
  return async (actor) => {
    const now = needs.now()
    const today = dayIn(now, needs.calendar.zone)
    const month = monthIn(now, needs.calendar.zone)
    const [lines, me] = await Promise.all([needs.customerLines(), needs.employees.get(actor)])
    const entries = lines.map(({ value }) => value)
    const stale = entries
      .filter(({ id, attention }) => attention?.on !== today && !isAsked(id, today))
      .map(({ id }) => id)
    for (const id of stale) asked.set(id, { today, until: needs.realNow() + AGAIN_MS })
    try {
      await lookAfter(needs.queue, stale)
    } catch (error) {
      for (const id of stale) asked.delete(id)
      throw error
    }
    const reader = readerOf(actor, me?.value)
    return entries.flatMap((entry) => alarmsOf(entry, { ...needs, today, month }, reader)).sort(byGravity)
  }
}
