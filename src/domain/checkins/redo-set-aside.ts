import { inParallel } from '../in-parallel.ts'
import { readWork } from './set-aside.ts'
import type { SetAsideRows, WorkQueue } from './work.ts'

type Needs = {
  setAside: SetAsideRows
  queue: WorkQueue
  report: (event: string, fields: Record<string, string>) => void
}

/**
 * Has work done once more. A crash in the middle has it done twice at most, which all work bears; what cannot be read
 * is only taken off the list.
 */
export const redoSetAside =
  ({ setAside, queue, report }: Needs) =>
  async ({ ids, byId }: { ids: readonly string[]; byId: string }): Promise<void> => {
    await inParallel(ids, async (id) => {
      const stored = await setAside.get({ id })
      if (!stored) return
      const work = readWork(stored.value.text)
      if (work) await queue.put(work)
      await setAside.remove({ id }, stored)
      report('work.redone', { id, byId, kind: work?.kind ?? 'unreadable' })
    })
  }
