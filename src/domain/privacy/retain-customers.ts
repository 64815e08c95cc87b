import { type AskCalendar, dayIn } from '../checkins/cycle.ts'
import type { CheckinStore } from '../checkins/ports.ts'
import type { WorkQueue } from '../checkins/work.ts'
import { inChunks, inParallel } from '../in-parallel.ts'
import { lookAfter } from '../overview/look-after.ts'
import { isOpen } from '../pairing/pair-ground.ts'
import type { PairStore } from '../pairing/ports.ts'
import type { Hash } from '../people/ports.ts'
import { removeAll, removeOne, type Stored } from '../store.ts'
import type { AttendanceRows } from '../visits/attendance.ts'
import type { ScopeAnswerRows } from '../visits/copy-answer.ts'
import type { CustomerAnswerRows } from '../visits/customer-answer.ts'
import { lastEnd } from '../visits/draft-poll.ts'
import type { StandInRows } from '../visits/heard.ts'
import type { NotesStore } from '../visits/notes.ts'
import type { PollStore } from '../visits/poll-ports.ts'
import type { Taken, VisitStore } from '../visits/ports.ts'
import { daysOf } from '../visits/slot.ts'
import type { Visit } from '../visits/visit.ts'
import { forgetAnswers, forgetErasedAnswers } from './forget-answers.ts'
import { type KeepingTimes, type Limits, limitsAt, wasOver } from './keeping.ts'
import { forgetContacts, lookAtContacts, type RetainContactsNeeds } from './retain-contacts.ts'
import { isBefore } from './retain-people.ts'

type Needs = RetainContactsNeeds &
  Pick<CheckinStore, 'conversations'> &
  Pick<PairStore, 'pairs' | 'handovers'> &
  Pick<VisitStore, 'visits' | 'scopeVisits' | 'takenOfContact' | 'takenOfEmployee'> &
  Pick<PollStore, 'polls'> &
  NotesStore &
  StandInRows &
  AttendanceRows &
  CustomerAnswerRows &
  ScopeAnswerRows & { queue: WorkQueue; hash: Hash; calendar: AskCalendar; keepingTimes: KeepingTimes }

/** Customers that are looked at side by side; contacts whose notes one piece of work looks at. */
const AT_ONCE = { customers: 4, contacts: 50 }

/** Removes what has had its time with some customers (6.4). Safe to repeat. */
export const retainCustomers =
  (needs: Needs) =>
  async ({ customerIds, at }: { customerIds: readonly string[]; at: string }): Promise<void> => {
    const limits = limitsAt(at, needs.keepingTimes, needs.calendar)
    const today = dayIn(at, needs.calendar.zone)
    const looked = await inParallel(
      customerIds,
      (customerId) => retainCustomer(needs, { customerId, today }, limits),
      AT_ONCE.customers,
    )
    await forgetContacts(
      needs,
      looked.flatMap(({ unused }) => unused),
    )
    // What is told of a customer tells of no pair or contact any more that is gone.
    const less = looked.filter(({ isLess }) => isLess)
    await lookAfter(
      needs.queue,
      less.map(({ customerId }) => customerId),
    )
    const contactIds = looked.flatMap(({ all }) => all)
    await inChunks(
      contactIds,
      (personIds) => needs.queue.put({ kind: 'retain-accesses', personIds, at }),
      AT_ONCE.contacts,
    )
  }

type Looked = Awaited<ReturnType<typeof lookAtContacts>> & { customerId: string; isLess: boolean }
async function retainCustomer(
  needs: Needs,
  { customerId, today }: { customerId: string; today: string },
  limits: Limits,
): Promise<Looked> {
  const { calendar } = needs
  const of = { customerId }
  const [conversations, pairs, handovers, visits, polls, answers] = await Promise.all([
    needs.conversations.list(of),
    needs.pairs.list(of),
    needs.handovers.list(of),
    needs.visits.list(of),
    needs.polls.list(of),
    needs.customerAnswers.list(of),
  ])
  const byId = new Map(visits.map(({ value }) => [value.id, value]))
  const visited = split(visits, isBefore('end', limits.visits))
  const oldIds = new Set(visited.old.map(({ value }) => value.id))
  const answered = split(
    answers,
    ({ value }) => (value.answeredAt ?? value.askedAt) <= limits.answers || oldIds.has(value.visitId),
  )
  const talked = split(conversations, ({ value }) => wasOver(cycleOf(value.id), limits.answers, calendar))
  const paired = split(pairs, ({ value }) => !isOpen(value) && (value.endedOn ?? '') <= limits.pairsDay)
  const handed = split(handovers, ({ value }) => dayIn(value.at, calendar.zone) <= limits.pairsDay)
  const asked = split(polls, ({ value }) => lastEnd(value) <= limits.visits)
  await forgetAnswers(needs, answered.old, byId)
  await forgetErasedAnswers(needs, byId.values(), { limit: limits.answers, goes: (id) => oldIds.has(id) })
  await Promise.all([
    removeAll(needs.conversations, talked.old, (value) => value),
    removeAll(needs.pairs, paired.old, ({ id: pairId }) => ({ ...of, pairId })),
    removeAll(needs.handovers, handed.old, ({ id: handoverId }) => ({ ...of, handoverId })),
    removeAll(needs.polls, asked.old, ({ id: pollId }) => ({ ...of, pollId })),
    forgetVisits(needs, visited.old, limits.visits),
  ])
  const going = {
    ...{ customerId, today, conversations: valuesIn(conversations), pairs: valuesIn(pairs) },
    ...{ visits: valuesIn(visits), polls: valuesIn(polls) },
    named: new Set(
      [
        ...[...talked.left, ...paired.left, ...answered.left, ...handed.left.map(({ heir }) => heir)],
        ...[...visited.left, ...asked.left].flatMap(({ contacts }) => contacts),
      ].map(({ contactId }) => contactId),
    ),
  }
  const found = await lookAtContacts(needs, going, limits)
  const isLess =
    [visited, talked, paired, handed].some(({ old }) => old.length > 0) || found.unused.length > 0
  return { customerId, isLess, ...found }
}

/** What has had its time, and what stays. */
function split<T>(
  rows: readonly Stored<T>[],
  isOld: (row: Stored<T>) => boolean,
): { old: Stored<T>[]; left: T[] } {
  return { old: rows.filter(isOld), left: valuesIn(rows.filter((row) => !isOld(row))) }
}

const valuesIn = <T>(rows: readonly Stored<T>[]): T[] => rows.map(({ value }) => value)

/** The id of a conversation begins with that of its cycle. */
const cycleOf = (conversationId: string) => conversationId.split(':')[0] ?? ''

/** Visits with everything that was written of them; the visit itself last, as it says where the rest stands. */
async function forgetVisits(needs: Needs, old: readonly Stored<Visit>[], limit: string): Promise<void> {
  await inParallel(old, async ({ value: visit }) => {
    const { id: visitId, customerId, scopes } = visit
    const key = { customerId, visitId }
    const standIns = await needs.standIns.list(key)
    await Promise.all([
      removeAll(needs.standIns, standIns, (value) => value),
      ...scopes.map((scope) => removeOne(needs.scopeVisits, { scope, visitId })),
      removeOne(needs.notes, key),
      removeOne(needs.attendance, key),
      forgetTaken(needs, visit, limit),
    ])
  })
  await removeAll(needs.visits, old, ({ customerId, id: visitId }) => ({ customerId, visitId }))
}

/** Whose time it took; a day on which another visit stands that is not old is left as it is. */
async function forgetTaken(needs: Needs, visit: Visit, limit: string): Promise<void> {
  const { customerId, contacts, employees } = visit
  const isOld = (taken: Stored<Taken> | undefined) => taken?.value.by.every(({ end }) => end <= limit)
  for (const day of daysOf(visit)) {
    for (const { contactId } of contacts) {
      const key = { customerId, contactId, day }
      if (isOld(await needs.takenOfContact.get(key))) await removeOne(needs.takenOfContact, key)
    }
    for (const { employeeId } of employees) {
      const key = { employeeId, day }
      if (isOld(await needs.takenOfEmployee.get(key))) await removeOne(needs.takenOfEmployee, key)
    }
  }
}
