import { inParallel } from '../in-parallel.ts'
import type { PeopleStore } from '../people/ports.ts'
import { tombstoneName } from '../people/tombstone.ts'

type Needs = Pick<PeopleStore, 'erased'> & { hash: (text: string) => string }

/**
 * Lets somebody who was erased be taken in again, such as who comes back: by an address of theirs, as nothing else of
 * them is known (6.4). False where nobody with that address was erased.
 */
export const liftErasure =
  (needs: Needs) =>
  async (address: string): Promise<boolean> => {
    const hash = tombstoneName(needs, address)
    const one = (await needs.erased.get({ kind: 'erased', hash }))?.value
    if (!one) return false
    const all = await needs.erased.list({ kind: 'erased' })
    const theirs = all.filter(({ value }) => value.erasureId === one.erasureId)
    await inParallel(theirs, (stored) =>
      needs.erased.remove({ kind: 'erased', hash: stored.value.hash }, stored),
    )
    return true
  }
