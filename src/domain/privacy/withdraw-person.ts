import { dayIn } from '../checkins/cycle.ts'
import { inParallel } from '../in-parallel.ts'
import { type LeaveNeeds, markContact } from '../pairing/leave-contact.ts'
import { customerOf } from '../pairing/pair-ground.ts'
import type { ImportNeeds } from '../people/import-kind.ts'
import { leaveEmployees } from '../people/leave-people.ts'
import { change, valuesOf } from '../store.ts'
import { endSubscription, type SubscriptionNeeds } from '../visits/end-subscription.ts'
import type { Poll } from '../visits/poll.ts'
import type { PollStore } from '../visits/poll-ports.ts'
import type { VisitStore } from '../visits/ports.ts'
import type { Visit } from '../visits/visit.ts'
import type { Erasure } from './erasure.ts'
import { type TellWithdrawnNeeds, tellWithdrawn, tellWithdrawnPoll } from './tell-withdrawn.ts'
import { type WithdrawPollsNeeds, withdrawPoll } from './withdraw-polls.ts'
import { isToCome, type WithdrawVisitsNeeds, withdrawVisit } from './withdraw-visits.ts'

export type WithdrawPersonNeeds = ImportNeeds &
  LeaveNeeds &
  SubscriptionNeeds &
  WithdrawVisitsNeeds &
  WithdrawPollsNeeds &
  TellWithdrawnNeeds &
  Pick<VisitStore, 'visits' | 'visitCopies'> &
  Pick<PollStore, 'polls' | 'pollCopies'> & {
    planPerson: (of: { employeeId: string }) => Promise<unknown>
  }
type Whom = Pick<Erasure, 'id' | 'personId' | 'side'> & { anyway: boolean }

/**
 * Ends everything that goes on with somebody before they are erased (6.4): pairs, questions and visits to come, of which
 * whoever sees to them hears, cards, what their calendar tells, and what they own. Answers false while a calendar does
 * not answer. Safe to repeat.
 */
export const withdrawPerson =
  (needs: WithdrawPersonNeeds) =>
  async ({ id: erasureId, personId, side, anyway }: Whom): Promise<boolean> => {
    await (side === 'contact' ? leaveAsContact(needs, personId) : leaveAsEmployee(needs, personId))
    const customerId = customerOf(personId)
    const [visits, polls] = await Promise.all([
      valuesOf(
        side === 'contact'
          ? needs.visits.list({ customerId }, { end: needs.now() })
          : needs.visitCopies.list({ employeeId: personId }, { end: needs.now() }),
      ),
      valuesOf(
        side === 'contact'
          ? needs.polls.list({ customerId })
          : needs.pollCopies.list({ employeeId: personId }),
      ),
    ])
    const leaving = { erasureId, personId }
    // Copies may be of before: what is told is what stands.
    const tellPoll = (poll: Poll) => tellWithdrawnPoll(needs, poll, leaving)
    const tell = (visit: Visit) => tellWithdrawn(needs, visit, leaving)
    for (const poll of polls.filter(({ state }) => state === 'open'))
      await withdrawPoll(needs, poll, { personId, tell: tellPoll })
    const toCome = visits.filter(
      (visit) => isToCome(visit, needs.now()) && (side === 'employee' || isIn(visit, personId)),
    )
    const withdraw = (visit: Visit) => withdrawVisit(needs, visit, { personId, anyway, tell })
    const done = await inParallel(toCome, withdraw, 4)
    return !done.includes(false)
  }

const isIn = ({ contacts }: { contacts: readonly { contactId: string }[] }, personId: string) =>
  contacts.some(({ contactId }) => contactId === personId)

async function leaveAsContact(needs: WithdrawPersonNeeds, contactId: string): Promise<void> {
  const leftOn = dayIn(needs.now(), needs.calendar.zone)
  await markContact(needs)({ customerId: customerOf(contactId), contactId }, (there) =>
    there.leftOn ? undefined : { ...there, leftOn },
  )
}

async function leaveAsEmployee(needs: WithdrawPersonNeeds, employeeId: string): Promise<void> {
  await leaveEmployees(needs, [employeeId])
  const customers = await valuesOf(needs.customerList.list({ kind: 'customer' }))
  const owned = customers.filter(({ ownerId }) => ownerId === employeeId)
  await inParallel(owned, ({ id: customerId }) =>
    needs.facts.record({ kind: 'customer', customerId }, () =>
      change(needs.customers, { customerId }, (there) =>
        there?.ownerId === employeeId ? { ...there, ownerId: null, ownerSince: null } : undefined,
      ),
    ),
  )
  await needs.planPerson({ employeeId })
  const known = await needs.subscriptionRows.get({ employeeId })
  if (needs.subscriptions) await endSubscription(needs, known, needs.subscriptions)
}
