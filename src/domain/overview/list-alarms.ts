import { type AskCalendar, dayIn } from '../checkins/cycle.ts'
import type { WorkQueue } from '../checkins/ports.ts'
import { monthIn } from '../pairing/contact-load.ts'
import type { PeopleStore } from '../people/ports.ts'
import { type Alarm, alarmsOf, byGravity } from './alarms.ts'

type Needs = Pick<PeopleStore, 'customerList'> & {
  queue: WorkQueue
  calendar: AskCalendar
  now: () => string
  ownerSilentDays: number
  approachesAMonth: number
}

/** Customers that one piece of work looks at. */
const AT_ONCE = 100

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
    const stale = entries.filter(({ id, attention }) => attention?.on !== today && asked.get(id) !== today)
    for (let at = 0; at < stale.length; at += AT_ONCE) {
      const customerIds = stale.slice(at, at + AT_ONCE).map(({ id }) => id)
      for (const id of customerIds) asked.set(id, today)
      await needs.queue.put({ kind: 'look-after', customerIds })
    }
    return entries.flatMap((entry) => alarmsOf(entry, { ...needs, today, month })).sort(byGravity)
  }
}
