import type { Rows } from '../store.ts'
import { mayJoin, type Visit } from './visit.ts'

/** What those in a visit write together, before, in and after it; one text (3.6). */
export type Notes = {
  visitId: string
  customerId: string
  text: string
  /** Who wrote last, and when; product time. */
  byId: string
  byName: string
  changedAt: string
  /** Grows with every change. */
  revision: number
}
export type NotesStore = { notes: Rows<{ customerId: string; visitId: string }, Notes> }

/**
 * Brings two changes of one text together: all that either side wrote is in the result, and what either took out is
 * not, unless the other changed it meanwhile. The same change made twice counts once.
 */
export type MergeTexts = (texts: { base: string; theirs: string; ours: string }) => string

export type NotesRefusal = 'visit unknown' | 'not in the visit' | 'too long'

/** Only those who take part in a visit, or booked it, read and write its notes; in one that is not there is nobody. */
export function whyNoNotes(visit: Visit | undefined, employeeId: string): NotesRefusal | undefined {
  return visit && mayJoin(visit, employeeId) ? undefined : 'not in the visit'
}
