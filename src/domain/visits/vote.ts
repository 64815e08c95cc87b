import type { PollChoice } from '../../contract/poll-words.ts'
import type { Facts } from '../pairing/ports.ts'
import type { Contact } from '../people/customer.ts'
import type { GuestClaim } from '../people/guest-claim.ts'
import type { PeopleStore } from '../people/ports.ts'
import { lastEnd } from './draft-poll.ts'
import { isAhead, keyOfPoll, mayVote, type Poll, type PollContact } from './poll.ts'
import type { PollStore } from './poll-ports.ts'
import type { VisitStore } from './ports.ts'
import { changeContact } from './send-poll-mail.ts'

type ReadNeeds = Pick<PollStore, 'polls'> &
  Pick<VisitStore, 'visits'> &
  Pick<PeopleStore, 'contacts'> & { now: () => string }
type Needs = ReadNeeds & { facts: Facts }
type Claim = Extract<GuestClaim, { kind: 'poll' }>

/** What a contact finds behind their link: the question, and what they answered themselves; nothing of others. */
export type SeenPoll = {
  poll: Poll
  own: PollContact
  contact: Contact
  /** `booked without`: a visit came of it that stands and does not invite them. */
  state: 'open' | 'late' | 'booked' | 'booked without' | 'closed' | 'stopped'
  /** When the visit is that came of it; null where it does not stand, or not with them. */
  booked: { start: string; end: string } | null
  /** When the link ends: the last of the times is over, and so is the visit, wherever it was moved to. */
  until: string
}

/** What a link of a poll opens; undefined when it was replaced or has ended, or there is no such poll. Changes nothing. */
export const seenPoll =
  (needs: ReadNeeds) =>
  async ({ pollId, contactId, nonce }: Claim): Promise<SeenPoll | undefined> => {
    const key = keyOfPoll(pollId)
    const poll = (await needs.polls.get(key))?.value
    const own = poll?.contacts.find((one) => one.contactId === contactId && one.linkToken === nonce)
    const contact = own && (await needs.contacts.get({ customerId: key.customerId, contactId }))?.value
    if (!poll || !own || !contact || contact.leftOn) return undefined
    const visit = poll.visitId
      ? (await needs.visits.get({ customerId: key.customerId, visitId: poll.visitId }))?.value
      : undefined
    const now = needs.now()
    const isIn = visit?.contacts.some((one) => one.contactId === contactId) ?? false
    const until = [lastEnd(poll), visit && isIn ? visit.end : ''].sort().at(-1) ?? ''
    if (until <= now) return undefined
    const stands = visit?.state === 'booked' || visit?.state === 'booking'
    const state = stateOf(poll, own, contact, now)
    const without = stands ? 'booked without' : 'closed'
    return {
      ...{ poll, own, contact, until },
      state: state === 'booked' && visit && !isIn ? without : state,
      booked: visit && stands && isIn ? { start: visit.start, end: visit.end } : null,
    }
  }

function stateOf(poll: Poll, own: PollContact, contact: Contact, now: string): SeenPoll['state'] {
  if (contact.objectedOn || own.stopped) return 'stopped'
  if (poll.state !== 'open') return poll.state
  return mayVote(poll, now) ? 'open' : 'late'
}

export type Ballot = { choices: Record<string, PollChoice>; note: string }

/**
 * Takes a contact's answer, or another one until the deadline (3.3). What they said nothing about does not suit them;
 * a time that has passed is kept as it was. Answers what the page then shows.
 */
export const vote =
  (needs: Needs) =>
  async (claim: Claim, { choices, note }: Ballot): Promise<SeenPoll | undefined> => {
    const seen = await seenPoll(needs)(claim)
    if (seen?.state !== 'open') return seen
    const key = keyOfPoll(claim.pollId)
    const now = needs.now()
    await needs.facts.record({ kind: 'poll', ...key }, () =>
      changeContact(needs, key, claim.contactId, (there, poll) => {
        if (there.linkToken !== claim.nonce || !mayVote(poll, now)) return undefined
        const chosen = poll.times.map(({ start }) => {
          const choice = isAhead(start, now) ? choices[start] : there.vote?.choices[start]
          return [start, choice ?? 'no'] as const
        })
        return { ...there, vote: { at: now, choices: Object.fromEntries(chosen), note } }
      }),
    )
    return seenPoll(needs)(claim)
  }
