import { dayIn } from '../checkins/cycle.ts'
import { type LeaveNeeds, markContact } from '../pairing/leave-contact.ts'
import type { GuestClaim } from '../people/guest-claim.ts'
import type { PeopleStore } from '../people/ports.ts'
import { keyOfPoll } from './poll.ts'
import type { PollStore } from './poll-ports.ts'
import type { VisitStore } from './ports.ts'
import { changeContact } from './send-poll-mail.ts'
import { type SeenPoll, seenPoll } from './vote.ts'

type Needs = Pick<LeaveNeeds, 'facts' | 'contacts' | 'calendar' | 'now'> &
  Pick<PollStore, 'polls'> &
  Pick<VisitStore, 'visits'> &
  Pick<PeopleStore, 'contacts'>
type Claim = Extract<GuestClaim, { kind: 'poll' }>

/**
 * A contact asks us to stop: nobody writes to them, pairs them or invites them since (3.8, 6.4), and whoever asked about
 * times is told. It counts as long as their link opens, whatever became of the question.
 */
export const stopAsking =
  (needs: Needs) =>
  async (claim: Claim): Promise<SeenPoll | undefined> => {
    const seen = await seenPoll(needs)(claim)
    if (!seen || seen.state === 'stopped') return seen
    const key = keyOfPoll(claim.pollId)
    const { contactId } = claim
    const on = dayIn(needs.now(), needs.calendar.zone)
    await markContact(needs)({ customerId: key.customerId, contactId }, (there) =>
      there.objectedOn ? undefined : { ...there, objectedOn: on },
    )
    await needs.facts.record({ kind: 'poll', ...key }, () =>
      changeContact(needs, key, contactId, (there) =>
        there.stopped ? undefined : { ...there, stopped: true },
      ),
    )
    return seenPoll(needs)(claim)
  }
