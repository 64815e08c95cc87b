import type { Facts } from '../pairing/ports.ts'
import type { PeopleStore } from '../people/ports.ts'
import { tombstoneName } from '../people/tombstone.ts'
import { change, valuesOf } from '../store.ts'
import { begunErasure, type Erasure, type ErasureStore } from './erasure.ts'
import { findPerson, type PersonNeeds } from './person.ts'

type Needs = PersonNeeds &
  ErasureStore &
  Pick<PeopleStore, 'erased'> & { facts: Facts; newToken: () => string; now: () => string }
type Asked = { personId: string; byId: string }

/** `under way`: another administrator has begun it. */
export type EraseStarted =
  | { ok: true; erasureId: string }
  | { ok: false; reason: 'not found' | 'yourself' | 'under way' }

/**
 * Begins to erase an employee or a contact (6.4), once however many administrators ask for it at the same moment. The
 * message about it comes before the row, so that it goes on after a crash; what follows needs nobody.
 */
export const beginErasure =
  (needs: Needs) =>
  async ({ personId, byId }: Asked): Promise<EraseStarted> => {
    if (personId === byId) return { ok: false, reason: 'yourself' }
    const person = await findPerson(needs)(personId)
    if (!person) return { ok: false, reason: 'not found' }
    const running = await valuesOf(needs.erasures.list({ kind: 'erasure' }))
    const there = running.find((one) => one.personId === personId)
    if (there) return begunBy(there, byId)
    const erasureId = await idFor(needs, personId)
    const erasure = begunErasure(person, { id: erasureId, byId, at: needs.now() })
    const begun = await needs.facts.record({ kind: 'erase', erasureId }, () =>
      change(needs.erasures, { kind: 'erasure', erasureId }, (one) =>
        one && isRunning(one) ? undefined : erasure,
      ),
    )
    return begunBy(begun ?? erasure, byId)
  }

/**
 * Under which id somebody is erased: that of the tombstone that they get first of all, so that who comes second, be it
 * after a crash, comes upon the same row.
 */
async function idFor(needs: Needs, personId: string): Promise<string> {
  const hash = tombstoneName(needs, personId)
  const mine = { hash, erasureId: needs.newToken(), at: needs.now() }
  const theirs = await change(needs.erased, { kind: 'erased', hash }, (there) => (there ? undefined : mine))
  return (theirs ?? mine).erasureId
}

const isRunning = ({ state }: Erasure): boolean => state !== 'done'

const begunBy = (erasure: Erasure, byId: string): EraseStarted =>
  erasure.byId === byId ? { ok: true, erasureId: erasure.id } : { ok: false, reason: 'under way' }
