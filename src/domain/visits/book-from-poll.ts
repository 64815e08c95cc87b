import { inParallel } from '../in-parallel.ts'
import type { Actor } from '../people/employee.ts'
import { change } from '../store.ts'
import { type BookNeeds, bookVisit, visitIdFor } from './book-visit.ts'
import { ownPoll } from './close-poll.ts'
import type { HoldRows } from './hold.ts'
import { choiceOf, keyOfPoll, neededOf, type Poll, standingOf } from './poll.ts'
import { holdsOf } from './poll-holds.ts'
import type { PollStore } from './poll-ports.ts'
import { type PollRefusal, refusedPoll } from './poll-refusal.ts'
import { countedBy, type Quorum } from './quorum.ts'
import type { Slot } from './slot.ts'
import type { Visit } from './visit.ts'
import type { WantedVisit } from './wanted-visit.ts'
import { withoutHolds } from './without-holds.ts'

export type BookFromPollNeeds = BookNeeds & HoldRows & Pick<PollStore, 'polls'> & { now: () => string }
type Booking = {
  actor: Actor
  /** The organiser's own token: the event is made as them (6.5). */
  token: string
  pollId: string
  /** One of the times; the one agreed on when left out. */
  start?: string | undefined
}
export type BookedFromPoll = { ok: true; visit: Visit } | { ok: false; refusal: PollRefusal }

/** Under which request a poll books: the same poll books one visit, whoever presses how often. */
export const requestOf = (pollId: string): string => `poll ${pollId}`

/** Books one of the times of a poll, as its organiser; with that the poll is over (3.3). */
export const bookFromPoll =
  (needs: BookFromPollNeeds) =>
  async ({ actor, token, pollId, start }: Booking): Promise<BookedFromPoll> => {
    const own = await ownPoll(needs, actor, pollId)
    if (!own.ok) return own
    const { poll } = own
    if (poll.state === 'closed') return refusedPoll({ code: 'poll over' })
    const standing = standingOf(poll, needs.now())
    const wanted = start ?? (standing.standing === 'agreed' ? standing.time.start : undefined)
    if (!wanted) return refusedPoll({ code: 'nothing agreed' })
    const time = poll.times.find((slot) => slot.start === wanted)
    if (!time) return refusedPoll({ code: 'time not asked' })
    const done = await needs.facts.record({ kind: 'poll', ...keyOfPoll(pollId) }, () =>
      bookTime(needs, poll, time, token),
    )
    // Another of its times was booked before.
    return done.ok && start && done.visit.start !== time.start ? refusedPoll({ code: 'poll over' }) : done
  }

/** Books one time of a poll in the name of its organiser; without a token as the service itself. */
export async function bookTime(
  needs: BookFromPollNeeds,
  poll: Poll,
  { start }: Slot,
  token: string | null,
): Promise<BookedFromPoll> {
  const contactIds = await invited(needs, poll, start)
  const needed = neededOf(poll)
  const optional = poll.contacts.filter((one) => !needed.includes(one))
  const optionalIds = optional.map(({ contactId }) => contactId)
  const ours = await stillHere(needs, poll)
  const held = (await holdsOf(needs, poll)).filter((hold) => hold.start === start)
  const calendars = withoutHolds(needs.calendars, held, poll.employees)
  const done = await bookVisit({ ...needs, calendars })({
    actor: { employeeId: poll.organiserId, roles: [] },
    ...{ token, ...poll.wanted, ...ours, contactIds, optionalIds, start, requestId: requestOf(poll.id) },
    // Whoever asked was sure, of fewer contacts and of one more approach too.
    confirmed: true,
  })
  if (done.ok) await noteVisit(needs, poll, done.visit.id)
  return done
}

/** Writes that a visit came of a poll. */
export function noteVisit({ polls }: Pick<PollStore, 'polls'>, { id }: Pick<Poll, 'id'>, visitId: string) {
  return change(polls, keyOfPoll(id), (there): Poll | undefined =>
    there?.state === 'open'
      ? { ...there, state: 'booked', visitId, revision: there.revision + 1 }
      : undefined,
  )
}

/** The id of the visit that a poll books. */
export const visitOfPoll = (needs: Pick<BookNeeds, 'hash'>, { id, customerId, organiserId }: Poll): string =>
  visitIdFor(needs, { customerId, employeeId: organiserId, requestId: requestOf(id) })

/** Those of ours who have not left since the question was asked, and as much of a quorum as they can be. */
async function stillHere(
  { employees }: BookFromPollNeeds,
  { wanted, employees: asked }: Poll,
): Promise<Pick<WantedVisit, 'employees' | 'quorum' | 'agreed'>> {
  const known = await inParallel(asked, (one) => employees.get(one))
  const left = new Set(asked.filter((_, at) => known[at]?.value.leftOn).map((one) => one.employeeId))
  // With nobody left, booking says so.
  if (left.size === 0 || left.size === asked.length) return wanted
  const here = asked.filter(({ employeeId }) => !left.has(employeeId))
  const atMost = (one: Quorum) => ({ ...one, atLeast: Math.min(one.atLeast, countedBy(one, here).length) })
  return {
    employees: wanted.employees.filter(({ employeeId }) => !left.has(employeeId)),
    quorum: wanted.quorum?.map(atMost),
    agreed: true,
  }
}

/** Everybody asked, but for who may not be invited any more, and for those not required whom it does not suit. */
async function invited(needs: BookFromPollNeeds, poll: Poll, start: string): Promise<string[]> {
  const { customerId } = poll
  const known = await inParallel(poll.contacts, async (asked) => {
    const contact = (await needs.contacts.get({ customerId, contactId: asked.contactId }))?.value
    const may = contact && !contact.leftOn && !contact.objectedOn && !asked.stopped
    return may && (asked.required || choiceOf(asked, start) !== 'no') ? [asked.contactId] : []
  })
  const ids = known.flat()
  // With nobody left, booking says in words what is wrong with them.
  return ids.length > 0 ? ids : poll.contacts.map(({ contactId }) => contactId)
}
