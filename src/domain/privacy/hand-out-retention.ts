import { type AskCalendar, cadenceOf } from '../checkins/cycle.ts'
import type { CheckinStore } from '../checkins/ports.ts'
import type { WorkQueue } from '../checkins/work.ts'
import type { OverviewStore } from '../overview/ports.ts'
import { finishDepartments } from '../overview/rollup.ts'
import type { PeopleStore } from '../people/ports.ts'
import { valuesOf } from '../store.ts'
import { type KeepingTimes, limitsAt, wasOver } from './keeping.ts'

type Needs = Pick<CheckinStore, 'cycles' | 'departments' | 'months' | 'checkins'> &
  Pick<OverviewStore, 'rollups'> &
  Pick<PeopleStore, 'customerList' | 'employeeList'> & {
    queue: WorkQueue
    shards: readonly string[]
    calendar: AskCalendar
    keepingTimes: KeepingTimes
    now: () => string
  }

/** Customers that one piece of work looks at; and people, at least, but for the last ones. */
const AT_ONCE = { customers: 50, people: 200 }

/**
 * Hands out looking for what has had its time (6.4). First every month whose answers are about to go is counted for good,
 * so that its numbers stay. All of it is done for one moment, however late it is done. Safe to repeat.
 */
export const handOutRetention = (needs: Needs) => async (): Promise<void> => {
  const at = needs.now()
  const { answers, delivery } = limitsAt(at, needs.keepingTimes, needs.calendar)
  const [cycles, departments] = await Promise.all([
    valuesOf(needs.cycles.list({})),
    valuesOf(needs.departments.list({ kind: 'department' })),
  ])
  const ids = cycles.map(({ id }) => id)
  const months = ids.filter((id) => cadenceOf(id) === 'month' && wasOver(id, answers, needs.calendar))
  const names = departments.map(({ name }) => name)
  for (const cycleId of months) await finishDepartments(needs, cycleId, names)
  for (const shards of await peopleInParts(needs))
    await needs.queue.put({ kind: 'retain-people', shards, at })
  const customers = (await valuesOf(needs.customerList.list({ kind: 'customer' }))).map(({ id }) => id)
  for (let from = 0; from < customers.length; from += AT_ONCE.customers)
    await needs.queue.put({
      kind: 'retain-customers',
      customerIds: customers.slice(from, from + AT_ONCE.customers),
      at,
    })
  for (const cycleId of ids)
    if (wasOver(cycleId, delivery, needs.calendar))
      await needs.queue.put({ kind: 'retain-delivery', cycleId, at })
}

/** Shards that together have enough people for a piece of work; where there is nobody there is nothing to look at. */
async function peopleInParts({ employeeList, shards }: Needs): Promise<string[][]> {
  const parts: { shards: string[]; people: number }[] = []
  for (const shard of shards) {
    const people = (await employeeList.list({ shard })).length
    const last = parts.at(-1)
    if (people === 0) continue
    if (!last || last.people >= AT_ONCE.people) parts.push({ shards: [shard], people })
    else {
      last.shards.push(shard)
      last.people += people
    }
  }
  return parts.map((part) => part.shards)
}
