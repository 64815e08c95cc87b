import type { CalendarFor } from '../checkins/person-calendar.ts'
import type { Due } from '../checkins/work.ts'
import type { Facts } from '../pairing/ports.ts'
import type { Actor } from '../people/employee.ts'
import type { PeopleStore } from '../people/ports.ts'
import { change } from '../store.ts'
import { lookAtPoll } from './look-at-poll.ts'
import { keyOfPoll, type Poll } from './poll.ts'
import { timeToAnswer } from './poll-deadline.ts'
import type { PollStore } from './poll-ports.ts'
import { type PollDone, refusedPoll } from './poll-refusal.ts'

type Needs = Pick<PollStore, 'polls'> &
  Pick<PeopleStore, 'employees'> & {
    facts: Facts
    due: Due
    calendarFor: CalendarFor
    pollDays: number
    now: () => string
  }
type Closing = { actor: Actor; pollId: string }

/** Ends a question: the links say so, and nobody answers any more (3.3). Closed already is done. */
export const closePoll =
  (needs: Needs) =>
  async ({ actor, pollId }: Closing): Promise<PollDone> => {
    const own = await ownPoll(needs, actor, pollId)
    if (!own.ok || own.poll.state !== 'open') return own
    await needs.facts.record({ kind: 'poll', ...keyOfPoll(pollId) }, () => closeRow(needs, own.poll))
    return ownPoll(needs, actor, pollId)
  }

/** Gives contacts more time, until `deadline` or some working days from now, be it that only the last times are left then. */
export const extendPoll =
  (needs: Needs) =>
  async ({ actor, pollId, deadline }: Closing & { deadline?: string | undefined }): Promise<PollDone> => {
    const own = await ownPoll(needs, actor, pollId)
    if (!own.ok) return own
    if (own.poll.state !== 'open') return refusedPoll({ code: 'poll over' })
    const start = own.poll.times.at(-1)?.start ?? ''
    const organiser = (await needs.employees.get({ employeeId: actor.employeeId }))?.value
    if (!organiser) return refusedPoll({ code: 'not an employee' })
    const answering = await timeToAnswer(needs, organiser, { start, wanted: deadline })
    if (!answering) return refusedPoll({ code: 'wrong deadline', before: 'last' })
    await needs.facts.record({ kind: 'poll', ...keyOfPoll(pollId) }, async () => {
      await lookAtPoll(needs, { ...own.poll, ...answering })
      await change(needs.polls, keyOfPoll(pollId), (there): Poll | undefined =>
        there?.state === 'open' && there.deadline !== answering.deadline
          ? { ...there, ...answering, revision: there.revision + 1 }
          : undefined,
      )
    })
    return ownPoll(needs, actor, pollId)
  }

/** A poll for whoever asked; to others that take part it is known, and to everybody else not there. */
export async function ownPoll(
  { polls }: Pick<PollStore, 'polls'>,
  { employeeId }: Actor,
  pollId: string,
): Promise<PollDone> {
  const poll = (await polls.get(keyOfPoll(pollId)))?.value
  if (poll?.organiserId === employeeId) return { ok: true, poll }
  const takesPart = poll?.employees.some((one) => one.employeeId === employeeId)
  if (!poll || !takesPart) return refusedPoll({ code: 'poll unknown' })
  return refusedPoll({ code: 'not the organiser', name: poll.organiserName })
}

/** Writes that a poll is over without a visit. */
export function closeRow({ polls }: Pick<PollStore, 'polls'>, { id }: Pick<Poll, 'id'>) {
  return change(polls, keyOfPoll(id), (there): Poll | undefined =>
    there?.state === 'open' ? { ...there, state: 'closed', revision: there.revision + 1 } : undefined,
  )
}
