import type { Due } from '../checkins/work.ts'
import { inParallel } from '../in-parallel.ts'
import { lastEnd } from './draft-poll.ts'
import { keyOfPoll, type Poll } from './poll.ts'

/** Lets the poll be looked at before the deadline, at it, and when all is over. */
export async function lookAtPoll({ due }: { due: Due }, poll: Poll): Promise<void> {
  const work = { kind: 'poll', ...keyOfPoll(poll.id) } as const
  const moments = [...(poll.remindAt ? [poll.remindAt] : []), poll.deadline, lastEnd(poll)]
  await inParallel(moments, (dueAt) => due.add({ dueAt, work }))
}
