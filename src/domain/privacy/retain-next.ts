import type { RetainNext, Work, WorkQueue } from '../checkins/work.ts'
import type { PeopleStore } from '../people/ports.ts'
import { valuesOf } from '../store.ts'

type Next = { ids: string[]; left: Pick<RetainNext, 'shards' | 'after'> | undefined }
type Needs = Pick<PeopleStore, 'customerList' | 'employeeList'> & {
  queue: WorkQueue
  retainPeople: (few: { employeeIds: string[]; at: string }) => Promise<void>
  retainCustomers: (few: { customerIds: string[]; at: string }) => Promise<void>
  report: (event: string, fields: Record<string, string>) => void
}

/** People, or customers, that one piece of work looks at: so few that a process that lives a second gets on (C1). */
const AT_ONCE = 50

/**
 * Looks at the next few people or customers and hands the rest on (6.4): one piece of work after the other in all
 * instances together, so that a look through everybody never holds up who is asked, answers or books meanwhile. Those
 * with whom it fails are told of in the log and handed out by themselves, and the others are gone on with. Safe to repeat.
 */
export const retainNext =
  (needs: Needs) =>
  async ({ kind, shards, after, at }: RetainNext): Promise<void> => {
    const { queue } = needs
    const { ids, left } =
      shards.length > 0 ? await people(needs, shards, after) : await customers(needs, after)
    const alone = (work: Work) => (error: unknown) => {
      needs.report('retention.error', { kind: work.kind, error: String(error) })
      return queue.put(work)
    }
    if (shards.length > 0) {
      const few = { employeeIds: ids, at }
      await needs.retainPeople(few).catch(alone({ kind: 'retain-people', ...few }))
    } else {
      const few = { customerIds: ids, at }
      await needs.retainCustomers(few).catch(alone({ kind: 'retain-customers', ...few }))
    }
    if (left) await queue.put({ kind, ...left, at })
  }

/** The next few employees: of several shards, where each has few. */
async function people(
  { employeeList }: Needs,
  [shard = '', ...others]: readonly string[],
  after: string | null,
): Promise<Next> {
  const few = fewOf(await valuesOf(employeeList.list({ shard })), after)
  if (few.isMore) return { ids: few.ids, left: { shards: [shard, ...others], after: few.ids.at(-1) ?? null } }
  return { ids: few.ids, left: { shards: others, after: null } }
}

async function customers({ customerList }: Needs, after: string | null): Promise<Next> {
  const { ids, isMore } = fewOf(await valuesOf(customerList.list({ kind: 'customer' })), after)
  return { ids, left: isMore ? { shards: [], after: ids.at(-1) ?? null } : undefined }
}

function fewOf(entries: readonly { id: string }[], after: string | null) {
  const ids = entries.flatMap(({ id }) => (after === null || id > after ? id : [])).sort()
  return { ids: ids.slice(0, AT_ONCE), isMore: ids.length > AT_ONCE }
}
