import type { Delivery, Reference } from '../checkins/ports.ts'
import type { ImportNoted, Late, Move, PromiseMoved } from '../checkins/work.ts'
import type { Rows } from '../store.ts'
import type { Handover } from './handover.ts'
import type { News } from './news.ts'
import type { Mark, Pair } from './pair.ts'
import type { Places } from './place.ts'

export type PairStore = {
  /** The authority, by customer. */
  pairs: Rows<{ customerId: string; pairId: string }, Pair>
  /** The copy that chat, my pages and prompts read, by employee. */
  pairCopies: Rows<{ employeeId: string; pairId: string }, Pair>
  /** How many pairs a person may have is kept here, where the last place goes to one of two. */
  placesOfContact: Rows<{ customerId: string; contactId: string }, Places>
  placesOfEmployee: Rows<{ employeeId: string }, Places>
  marks: Rows<{ customerId: string; contactId: string; employeeId: string }, Mark>
  handovers: Rows<{ customerId: string; handoverId: string }, Handover>
  news: Rows<{ employeeId: string; newsId: string }, News>
}

/**
 * Keeps facts that live in two partitions the same: puts a queue message first, then runs `write`, then brings the
 * copies up to date, then takes the message away. A crash anywhere in between is repaired by the message.
 */
export type Facts = {
  record<T>(fact: Fact, write: () => Promise<T>): Promise<T>
}
/** That a contact who was said to have left on a day has not, and who of ours says so. */
export type Return = { leftOn: string; byId: string }
export type Fact =
  | { kind: 'pair'; customerId: string; pairId: string }
  | { kind: 'customer'; customerId: string }
  | { kind: 'contact'; customerId: string; contactId: string; back?: Return }
  | { kind: 'employee'; employeeId: string }
  | { kind: 'handover'; customerId: string; handoverId: string }
  | { kind: 'undo-import'; job: string; byId: string }
  | ImportNoted
  | { kind: 'news'; employeeId: string; newsId: string }
  | { kind: 'follow-up'; employeeId: string; cycleId: string; pairId: string }
  | PromiseMoved
  | { kind: 'visit'; customerId: string; visitId: string }
  | { kind: 'poll'; customerId: string; pollId: string }
  | { kind: 'answer'; customerId: string; visitId: string; contactId: string }
  | { kind: 'checkin'; employeeId: string; cycleId: string; pairId: string; pressed?: string }
  /** That people are asked in another way; without `late` whoever is due by it may join (2.6, 2.10). */
  | { kind: 'asking'; late?: Late }
  | { kind: 'erase'; erasureId: string }
  | { kind: 'visibility' }
  | { kind: 'person-day'; employeeId: string }
  | { kind: 'move-cycle'; cycleId: string; move: Move; at: string }

/** Tells one person in chat what there is, in one message; one POST. */
export type Tell = (telling: {
  reference: Reference
  locale: string
  news: readonly News[]
  /** Real time (Unix ms) by which the first byte leaves, or none does. */
  leaveBy: number
}) => Promise<Delivery>
