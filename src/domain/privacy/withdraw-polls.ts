import type { Facts } from '../pairing/ports.ts'
import { change } from '../store.ts'
import type { Poll, PollKey } from '../visits/poll.ts'
import type { PollStore } from '../visits/poll-ports.ts'
import { endsWithout } from './withdraw-visits.ts'

export type WithdrawPollsNeeds = Pick<PollStore, 'polls'> & {
  facts: Facts
  followPoll: (key: PollKey) => Promise<unknown>
}

type Withdrawing = {
  personId: string
  /** Hears of what stands at this moment that it changes now, before it does. */
  tell: (there: Poll) => Promise<void>
}

/**
 * Takes somebody out of a question that is open: it ends where they asked it or nobody is left to answer or to come, and
 * the calendars hold its times no more (3.3). Safe to repeat.
 */
export async function withdrawPoll(
  needs: WithdrawPollsNeeds,
  { customerId, id: pollId }: Pick<Poll, 'customerId' | 'id'>,
  { personId, tell }: Withdrawing,
): Promise<void> {
  const key = { customerId, pollId }
  const there = (await needs.polls.get(key))?.value
  if (there && withdrawn(there, personId)) await tell(there)
  await needs.facts.record({ kind: 'poll', ...key }, () =>
    change(needs.polls, key, (now) => now && withdrawn(now, personId)),
  )
  await needs.followPoll(key)
}

function withdrawn(poll: Poll, personId: string): Poll | undefined {
  if (poll.state !== 'open') return undefined
  const revision = poll.revision + 1
  if (endsWithout(poll, personId)) return { ...poll, state: 'closed', revision }
  const contacts = poll.contacts.filter(({ contactId }) => contactId !== personId)
  const employees = poll.employees.filter(({ employeeId }) => employeeId !== personId)
  const wanted = {
    ...poll.wanted,
    contactIds: poll.wanted.contactIds.filter((id) => id !== personId),
    employees: poll.wanted.employees.filter(({ employeeId }) => employeeId !== personId),
  }
  const isIn = contacts.length < poll.contacts.length || employees.length < poll.employees.length
  return isIn ? { ...poll, contacts, employees, wanted, revision } : undefined
}
