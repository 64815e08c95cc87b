import { isNobody } from '../../contract/nobody.ts'
import { inParallel } from '../in-parallel.ts'
import { copyForward } from '../store.ts'
import { keyOfPoll, type PollKey } from './poll.ts'
import type { PollStore } from './poll-ports.ts'

/** Brings the copies of a poll up to date, with whoever asked and everybody who would take part. */
export const copyPoll =
  ({ polls, pollCopies }: PollStore) =>
  async ({ customerId, pollId }: PollKey): Promise<void> => {
    const poll = (await polls.get(keyOfPoll(pollId)))?.value
    if (poll?.customerId !== customerId) return
    const people = new Set([poll.organiserId, ...poll.employees.map(({ employeeId }) => employeeId)])
    await inParallel([...people].filter(isSomebody), (employeeId) =>
      copyForward(pollCopies, { employeeId, pollId }, poll),
    )
  }

const isSomebody = (employeeId: string): boolean => !isNobody(employeeId)
