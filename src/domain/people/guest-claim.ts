/**
 * What a signed link says: what it opens, the nonce that the thing itself must still hold (so that a link can be taken
 * back), and the UTC instant at which it ends, in product time. It holds ids alone, no personal data.
 */
export type GuestClaim =
  | { kind: 'introduction'; pairId: string; nonce: string; until: string }
  | { kind: 'team'; customerId: string; nonce: string; until: string }
  | { kind: 'poll'; pollId: string; contactId: string; nonce: string; until: string }
  | { kind: 'answer'; visitId: string; contactId: string; nonce: string; until: string }
  /** No page: the faces on the cards of a visit, which Teams fetches without an account. */
  | { kind: 'faces'; visitId: string; nonce: string; until: string }

/**
 * How long links last, in days. One of a question is counted from the last of its times and outlives any move of the
 * visit that came of it, to a year ahead; the question itself says when its link ends.
 */
export const LINK_DAYS = { introduction: 60, team: 180, poll: 400 } as const
