import type { Pair } from '../pairing/pair.ts'
import type { Facts } from '../pairing/ports.ts'
import type { Employee } from '../people/employee.ts'
import { change, copyForward, valuesOf } from '../store.ts'
import { keyOfPoll, type Poll } from './poll.ts'
import type { PollStore } from './poll-ports.ts'
import { withEmployee } from './replace-visitor.ts'

export type ReplaceInPollsNeeds = Pick<PollStore, 'polls' | 'pollCopies'> & { facts: Facts }

/**
 * Lets the successor in a pair take the place of their predecessor where its contact is asked which time suits them: what
 * is booked then is with the successor (1.5, 3.3). Whoever asked remains the one who books. Safe to repeat.
 */
export const replaceInPolls =
  (needs: ReplaceInPollsNeeds) =>
  async ({ customerId, contactId, employeeId: outId }: Pair, into: Employee): Promise<void> => {
    const polls = await valuesOf(needs.polls.list({ customerId }))
    const asked = polls.filter(
      ({ state, contacts }) => state === 'open' && contacts.some((one) => one.contactId === contactId),
    )
    for (const { id: pollId } of asked.filter((poll) => isIn(poll, outId)))
      await needs.facts.record({ kind: 'poll', ...keyOfPoll(pollId) }, async () => {
        const after = await change(needs.polls, keyOfPoll(pollId), (there) =>
          there?.state === 'open' && isIn(there, outId) ? replaced(there, outId, into) : undefined,
        )
        if (after) await copyForward(needs.pollCopies, { employeeId: outId, pollId }, after)
      })
  }

const isIn = ({ employees }: Poll, id: string) => employees.some(({ employeeId }) => employeeId === id)

function replaced(poll: Poll, outId: string, into: Employee): Poll {
  const employees = withEmployee(poll.employees, outId, into)
  const parts = employees.map(({ employeeId, required, role }) => ({ employeeId, required, role }))
  return { ...poll, employees, wanted: { ...poll.wanted, employees: parts }, revision: poll.revision + 1 }
}
