import { type AskCalendar, dayIn } from '../checkins/cycle.ts'
import type { WorkQueue } from '../checkins/ports.ts'
import { monthIn } from '../pairing/contact-load.ts'
import type { PeopleStore } from '../people/ports.ts'
import { type Alarm, alarmsOf, byGravity } from './alarms.ts'
import { lookAfter } from './look-after.ts'

type Needs = Pick<PeopleStore, 'customerList'> & {
  queue: WorkQueue
  calendar: AskCalendar
  now: () => string
  ownerSilentDays: number
  approachesAMonth: number
}

/**
 * What wants attention anywhere in the organisation, the gravest first (1.6, 1.7): one query, however many customers. Each
 * customer's line is kept current as its pairs, visits and team change; once a day it is looked at anew besides.
 */
export function listAlarms(needs: Needs): () => Promise<Alarm[]> {
  const asked = new Map<string, string>()
  return async () => {
    const now = needs.now()
    const today = dayIn(now, needs.calendar.zone)
    const month = monthIn(now, needs.calendar.zone)
    const entries = (await needs.customerList.list({ kind: 'customer' })).map(({ value }) => value)
    const stale = entries
      .filter(({ id, attention }) => attention?.on !== today && asked.get(id) !== today)
      .map(({ id }) => id)
    await lookAfter(needs.queue, stale)
    for (const id of stale) asked.set(id, today)
    return entries.flatMap((entry) => alarmsOf(entry, { ...needs, today, month })).sort(byGravity)
  }
}
