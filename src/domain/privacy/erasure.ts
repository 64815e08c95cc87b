import type { Hash } from '../people/ports.ts'
import { tombstoneName } from '../people/tombstone.ts'
import type { Rows } from '../store.ts'
import type { KeptPerson } from './person.ts'

/**
 * That somebody is being erased, or was (6.4). As long as it goes on the row says whom it is about and what they are
 * called, so that a crash loses nothing, and the second look finds texts that were written back meanwhile; all of it
 * goes when it is done.
 */
export type Erasure = {
  id: string
  side: KeptPerson['side']
  personId: string
  theirs: string[]
  names: string[]
  /** As tombstones call them. */
  addresses: string[]
  /** `begun`; `looked`: everything is out, and what was under way meanwhile is looked for once more; `done`. */
  state: 'begun' | 'looked' | 'done'
  /** How often calendars were waited for. */
  tries: number
  /** How many rows the last look left that nobody can read, and that hold neither id nor address; null: not known. */
  unread: number | null
  byId: string
  /** Product time; `againAt` of the second look. */
  at: string
  againAt: string | null
  doneAt: string | null
}
export type ErasureStore = { erasures: Rows<{ kind: 'erasure'; erasureId: string }, Erasure> }

/**
 * Somebody who left so long ago that they are to be forgotten: by what they are found, and since when. `id` names who
 * takes their place. `unread`: how many rows name them that nobody could read; null while they are to be looked for.
 * `noted`: how many these were the last time, when all else was taken out; null until it is.
 */
export type Leaver = KeptPerson & {
  id: string
  leftOn: string | null
  unread: number | null
  noted: number | null
}
export type LeaverStore = { leavers: Rows<{ kind: 'leaver'; personId: string }, Leaver> }

const NOBODY = 'nobody-'
/** The id that takes the place of an erased person's own, at the same customer; the same however often it is done. */
export const nobodyFor = ({ id, personId }: Pick<Erasure, 'id' | 'personId'>): string => {
  const dot = personId.indexOf('.')
  return `${dot < 0 ? '' : personId.slice(0, dot + 1)}${NOBODY}${id}`
}

/** An erasure that begins. */
export const begunErasure = (
  person: KeptPerson,
  { id, byId, at }: Pick<Erasure, 'id' | 'byId' | 'at'>,
): Erasure => ({
  ...person,
  ...{ id, byId, at, state: 'begun', tries: 0, unread: null, againAt: null, doneAt: null },
})

/** How tombstones call whom it is about, as far as that is known when it begins. */
export const hashesIn = (needs: { hash: Hash }, { personId, addresses }: KeptPerson): string[] => [
  tombstoneName(needs, personId),
  ...addresses,
]

/** What is left to say of an erasure that is done. */
export const withoutPerson = (erasure: Erasure): Erasure => ({
  ...erasure,
  ...{ personId: '', theirs: [], names: [], addresses: [] },
})
