import type { Due, WorkQueue } from '../checkins/work.ts'
import { type FileStore, isToMake, KEPT_MS, keyOfFile } from './person-file.ts'

type Needs = FileStore & { due: Due; queue: WorkQueue; now: () => string }

/** Lets go of a file whose time is over. One that nobody has made yet keeps waiting, and is asked for once more. */
export const forgetFile =
  (needs: Needs) =>
  async ({ fileId }: { fileId: string }): Promise<void> => {
    const { personFiles, due, queue, now } = needs
    const all = await personFiles.list({ kind: 'file' })
    const stored = all.find(({ value }) => value.id === fileId)
    if (stored && isToMake(stored.value)) {
      const dueAt = new Date(Date.parse(now()) + KEPT_MS).toISOString()
      await due.add({ dueAt, work: { kind: 'forget-file', fileId } })
      return queue.put({ kind: 'make-files' })
    }
    if (stored) await personFiles.remove(keyOfFile(stored.value), stored)
    await needs.fileParts.forget(fileId)
  }
