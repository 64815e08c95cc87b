import type { WorkQueue } from '../checkins/work.ts'
import { inParallel } from '../in-parallel.ts'
import type { Telling } from '../pairing/news.ts'
import type { PeopleStore } from '../people/ports.ts'
import { valuesOf } from '../store.ts'
import type { Holding } from './visibility.ts'

type Needs = Pick<PeopleStore, 'employees' | 'employeeList'> & {
  queue: WorkQueue
  shards: readonly string[]
  visibilityNow: () => Promise<Holding>
  tellNews: (telling: Telling) => Promise<void>
}
/** What somebody is told when names are no longer only those of who spoke. */
export const ALL_SEEN = 'all seen'

/** Hands out telling everybody that level `all` holds; nothing where it does not (6.2). Safe to repeat. */
export const handOutTelling =
  ({ queue, shards, visibilityNow }: Pick<Needs, 'queue' | 'shards' | 'visibilityNow'>) =>
  async (): Promise<void> => {
    const { level, since } = await visibilityNow()
    if (level !== 'all' || since === null) return
    for (const shard of shards) await queue.put({ kind: 'tell-visibility', shard, since })
  }

/** Tells everybody of a shard who is still here, each once for every time it becomes `all`. Safe to repeat. */
export const tellVisibility =
  (needs: Needs) =>
  async ({ shard, since }: { shard: string; since: string }): Promise<void> => {
    const { level, since: now, agreement } = await needs.visibilityNow()
    if (level !== 'all' || now !== since || !agreement) return
    const people = await valuesOf(needs.employeeList.list({ shard }))
    await inParallel(people, async ({ id: employeeId }) => {
      const there = (await needs.employees.get({ employeeId }))?.value
      if (!there || there.leftOn) return
      await needs.tellNews({
        ...{ id: `${ALL_SEEN}|${since}`, employeeId, kind: ALL_SEEN, at: since },
        ...{ pairId: '', customerId: '', customerName: '', contactName: '', contactTitle: '' },
        ...{ otherName: agreement.partner, note: agreement.on },
      })
    })
  }
