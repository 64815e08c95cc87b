import { Temporal } from 'temporal-polyfill'
import type { JobFunction } from '../../contract/words.ts'
import type { Due, WorkQueue } from '../checkins/work.ts'
import { MILLIS } from '../instant.ts'
import { change } from '../store.ts'
import type { PeopleStore } from './ports.ts'
import { titleKey } from './title.ts'

type Needs = Pick<PeopleStore, 'titles'> & { due: Due; queue: WorkQueue; now: () => string }

/**
 * Says which function a job title stands for; `null` leaves it to its words again (1.3). Everybody who has the title is
 * given it by work on the queue; an hour later they are looked at again, for those whom an import that had begun brings
 * in the meantime, and in case this was cut short.
 */
export const correctTitle =
  (needs: Needs) =>
  async (said: { title: string; function: JobFunction | null; byId: string }): Promise<void> => {
    const title = titleKey(said.title)
    if (!title) return
    const work = { kind: 'retitle', title, byId: said.byId } as const
    const dueAt = Temporal.Instant.from(needs.now()).add({ hours: 1 }).toString(MILLIS)
    await needs.due.add({ dueAt, work })
    await change(needs.titles, { kind: 'title', title }, (there) => ({
      title: there?.title ?? said.title,
      function: said.function,
      contactId: there?.contactId ?? null,
    }))
    await needs.queue.put(work)
  }
