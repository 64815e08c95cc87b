import type { Actor } from '../people/employee.ts'
import { type From, valuesOf } from '../store.ts'
import { keyOfPoll, type Poll } from './poll.ts'
import type { PollStore } from './poll-ports.ts'

type Needs = PollStore
/** The last of the states in the order of the alphabet: what is over does not travel. */
const OPEN: From<Poll> = { state: 'open' }

/** What contacts answered is for those who are to meet them, and for nobody else: the page behind the link says so. */
export const maySeePoll = ({ organiserId, employees }: Poll, employeeId: string): boolean =>
  organiserId === employeeId || employees.some((one) => one.employeeId === employeeId)

/** The open polls that the reader may see: of one customer, or all of their own; the first to end first. */
export const listPolls =
  (needs: Needs) =>
  async ({ actor, customerId }: { actor: Actor; customerId?: string | undefined }): Promise<Poll[]> => {
    const { employeeId } = actor
    const all = await valuesOf(
      customerId ? needs.polls.list({ customerId }, OPEN) : needs.pollCopies.list({ employeeId }, OPEN),
    )
    return all
      .filter((poll) => poll.state === 'open' && maySeePoll(poll, employeeId))
      .sort((a, b) => (a.deadline < b.deadline ? -1 : 1))
  }

/** One poll; undefined where there is none that the reader may see. */
export const getPoll =
  (needs: Needs) =>
  async ({ actor, pollId }: { actor: Actor; pollId: string }): Promise<Poll | undefined> => {
    const poll = (await needs.polls.get(keyOfPoll(pollId)))?.value
    return poll && maySeePoll(poll, actor.employeeId) ? poll : undefined
  }
