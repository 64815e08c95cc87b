import { inParallel } from '../in-parallel.ts'
import type { DirectoryStore, PeopleStore } from '../people/ports.ts'
import { tombstoneName } from '../people/tombstone.ts'
import { change } from '../store.ts'

type Needs = Pick<PeopleStore, 'erased'> &
  Pick<DirectoryStore, 'directoryRuns'> & { hash: (text: string) => string }

/**
 * Lets somebody who was erased be taken in again, such as who comes back: by an address of theirs, or their id, as nothing
 * else of them is known (6.4). Of who stayed in the directory all the time it has no news, so that the next run looks at
 * everybody (1.2). False where nobody with that address was erased. What a crash cuts short can be done again.
 */
export const liftErasure =
  (needs: Needs) =>
  async (address: string): Promise<boolean> => {
    const hash = tombstoneName(needs, address)
    const one = await needs.erased.get({ kind: 'erased', hash })
    if (!one) return false
    const all = await needs.erased.list({ kind: 'erased' })
    const others = all.filter(
      ({ value }) => value.erasureId === one.value.erasureId && value.hash !== one.value.hash,
    )
    await inParallel(others, (stored) =>
      needs.erased.remove({ kind: 'erased', hash: stored.value.hash }, stored),
    )
    // Before that by which it is asked for once more; a run that begins before it is gone reads without them.
    await lookAtEverybody(needs)
    await needs.erased.remove({ kind: 'erased', hash }, one)
    await lookAtEverybody(needs)
    return true
  }

const lookAtEverybody = ({ directoryRuns }: Needs) =>
  change(directoryRuns, { kind: 'run' }, (there) =>
    there && !there.anewNext ? { ...there, anewNext: true } : undefined,
  )
