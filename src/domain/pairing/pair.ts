import type { EndReason, JobFunction, PairMark, PairState } from '../../contract/words.ts'
import type { NewsKind } from './news.ts'

/** Why two people match, as a code with its data; words are made from it in the reader's language. */
export type MatchReason =
  | { code: 'same function'; function: JobFunction }
  | { code: 'shared language'; language: string }
  | { code: 'working hours'; hours: number }
  | { code: 'new department'; department: string }
  | { code: 'different functions'; ours: JobFunction; theirs: JobFunction }
  | { code: 'seniority' }
  | { code: 'forced' }
  | { code: 'by hand' }
  | { code: 'handed over'; from: string }
  | { code: 'imported' }

/** Why a pair was not made, as a code with its data. */
export type PairRefusal =
  | { code: 'not allowed' }
  | { code: 'employee unknown' }
  | { code: 'contact unknown' }
  | { code: 'employee left'; name: string }
  | { code: 'contact left'; name: string }
  | { code: 'contact objected'; name: string }
  | { code: 'already paired'; employee: string; contact: string }
  | { code: 'forbidden'; employee: string; contact: string }
  | { code: 'employee full'; name: string; limit: number }
  | { code: 'contact full'; name: string; limit: number }

/**
 * Who introduced a pair, and what is known of their mail. `sending` is theirs, who wrote their token, until a UTC instant
 * in real time; after that nobody knows whether it left, and it is never sent again by itself.
 */
export type Introduced = {
  byId: string
  mail: 'none' | 'sending' | 'sent' | 'unknown'
  until: string
  token: string
}

/** What a pair was when it ended; `byId` is who of ours ended it, and may take that back the same day. */
export type EndedFrom = { byId: string | null; status: PairState; until: string | null }

/** One message about a change of a pair to somebody of ours. */
export type PairNews = { id: string; employeeId: string; kind: NewsKind; otherName: string; note: string }

/** One employee with one contact, the reason they match, and since when. The customer's partition holds the authority. */
export type Pair = {
  /** Begins with the customer's id and a dot. */
  id: string
  customerId: string
  customerName: string
  employeeId: string
  contactId: string
  contactName: string
  contactTitle: string
  reasons: MatchReason[]
  since: string
  status: PairState
  /** The day on which a paused pair resumes, or an introduced one begins by itself; null for the others. */
  until: string | null
  /** The day on which the contact was introduced; null where the two knew each other. */
  introducedOn: string | null
  /** What the links of its introduction must hold, so that those of an earlier one open nothing. */
  linkNonce: string | null
  /** The pair of the same customer whose history, open promises and visits this one took over (1.5). */
  heirOf: string | null
  endedOn: string | null
  endReason: EndReason | null
  /** What the contact wrote when they named somebody else, word for word (1.5). */
  endNote: string | null
  /** What it was before it ended, for whoever takes that back or follows; null in one that has not ended. */
  endedFrom: EndedFrom | null
  /** How it was introduced; null where nobody tried yet, or the two knew each other. */
  introduction: Introduced | null
  /** Who of us is still to hear of a change; told from here, so that a crash right after it loses nothing. */
  tells: PairNews[] | null
  /** Grows with every change; a copy never goes back to a smaller one. */
  revision: number
}

/** What a pair is that has just begun. */
export const NEW_PAIR: Pick<
  Pair,
  | 'status'
  | 'until'
  | 'introducedOn'
  | 'linkNonce'
  | 'heirOf'
  | 'endedOn'
  | 'endReason'
  | 'endNote'
  | 'endedFrom'
  | 'introduction'
  | 'tells'
> = {
  status: 'active',
  until: null,
  introducedOn: null,
  linkNonce: null,
  heirOf: null,
  endedOn: null,
  endReason: null,
  endNote: null,
  endedFrom: null,
  introduction: null,
  tells: null,
}

/** Two people who must be paired, or must not, as somebody who may pair them said (1.4). */
export type Mark = {
  customerId: string
  employeeId: string
  contactId: string
  mark: PairMark
  /** Who said so, and why. */
  byId: string
  why: string
  at: string
}
