import type { WorkQueue } from '../checkins/work.ts'
import { valuesOf } from '../store.ts'
import type { ErasureStore } from './erasure.ts'
import { type FileStore, isToMake, type PersonFile } from './person-file.ts'

type Needs = Pick<FileStore, 'personFiles'> & ErasureStore & { now: () => string }

/** An erasure that takes longer has met trouble, and is not waited for. Product time. */
const ERASING_MS = 3_600_000

/** The files that may be made now, first come first; none while somebody is being erased, who goes before. */
export async function filesToMake({ personFiles, erasures, now }: Needs): Promise<PersonFile[]> {
  const [files, all] = await Promise.all([
    valuesOf(personFiles.list({ kind: 'file' })),
    valuesOf(erasures.list({ kind: 'erasure' })),
  ])
  const isErasing = all.some(
    ({ state, at }) => state !== 'done' && Date.parse(now()) - Date.parse(at) < ERASING_MS,
  )
  return isErasing ? [] : files.filter(isToMake).toSorted((a, b) => a.heardAt - b.heardAt)
}

/** Has made what waited for an erasure. */
export async function goOnWithFiles(needs: Needs & { queue: WorkQueue }): Promise<void> {
  if ((await filesToMake(needs)).length > 0) await needs.queue.put({ kind: 'make-files' })
}
