import { type Checkin, scopesOfCheckin } from '../checkins/checkin.ts'
import { type AskCalendar, monthOf } from '../checkins/cycle.ts'
import type { CheckinStore } from '../checkins/ports.ts'
import { inParallel } from '../in-parallel.ts'
import { emptyMonth } from '../overview/empty-month.ts'
import type { OverviewStore } from '../overview/ports.ts'
import { isOpen } from '../pairing/pair-ground.ts'
import type { PairStore } from '../pairing/ports.ts'
import { readEmployees } from '../people/read-employees.ts'
import { removeAll, removeOne, type Stored } from '../store.ts'
import type { BriefStore } from '../visits/brief.ts'
import { lastEnd } from '../visits/draft-poll.ts'
import type { PollStore } from '../visits/poll-ports.ts'
import type { VisitStore } from '../visits/ports.ts'
import type { AccessStore } from './access.ts'
import { type MarkLeaversNeeds, markLeavers } from './forget-people.ts'
import { type KeepingTimes, type Limits, limitsAt, wasOver } from './keeping.ts'
import { retainAccesses } from './retain-accesses.ts'

type Needs = Pick<CheckinStore, 'checkins' | 'months' | 'followUps' | 'handedFollowUps'> &
  Pick<OverviewStore, 'rollups'> &
  Pick<PairStore, 'news' | 'pairCopies'> &
  Pick<VisitStore, 'visitCopies'> &
  Pick<PollStore, 'pollCopies'> &
  Pick<BriefStore, 'briefCards'> &
  AccessStore &
  MarkLeaversNeeds & { calendar: AskCalendar; keepingTimes: KeepingTimes }
type Retaining = { limits: Limits; empty: (scope: string, cycleId: string) => Promise<void> }

/** People who are looked at side by side. */
const AT_ONCE = 4

/** Removes what has had its time with some people, and has those forgotten who left long ago (6.4). Safe to repeat. */
export const retainPeople =
  (needs: Needs) =>
  async ({ employeeIds, at }: { employeeIds: readonly string[]; at: string }): Promise<void> => {
    const limits = limitsAt(at, needs.keepingTimes, needs.calendar)
    const retaining = { limits, empty: emptyMonth(needs) }
    await inParallel(employeeIds, (id) => retainPerson(needs, id, retaining), AT_ONCE)
    await retainAccesses(needs)({ personIds: employeeIds, at })
    const people = await readEmployees(needs, employeeIds)
    const left = people.filter(({ leftOn }) => leftOn !== null && leftOn <= limits.leftDay)
    await markLeavers(needs, left)
  }

async function retainPerson(needs: Needs, employeeId: string, retaining: Retaining): Promise<void> {
  const { limits } = retaining
  const own = { employeeId }
  const [checkins, handed, news, briefs, pairs, visits, polls] = await Promise.all([
    needs.checkins.list(own),
    needs.handedFollowUps.list(own),
    needs.news.list(own),
    needs.briefCards.list(own),
    needs.pairCopies.list(own),
    needs.visitCopies.list(own),
    needs.pollCopies.list(own),
  ])
  const isOver = ({ value }: { value: { cycleId: string } }) =>
    wasOver(value.cycleId, limits.answers, needs.calendar)
  await forgetAnswers(needs, checkins.filter(isOver), retaining)
  const told = handed.filter(isOver)
  await forgetPromises(needs, told)
  await Promise.all([
    removeAll(needs.handedFollowUps, told, (value) => value),
    removeAll(needs.news, news.filter(isBefore('at', limits.delivery)), ({ id: newsId }) => ({
      ...own,
      newsId,
    })),
    removeAll(needs.briefCards, briefs.filter(isBefore('start', limits.delivery)), (value) => value),
    removeAll(
      needs.pairCopies,
      pairs.filter(({ value }) => !isOpen(value) && (value.endedOn ?? '') <= limits.pairsDay),
      ({ id: pairId }) => ({ ...own, pairId }),
    ),
    removeAll(needs.visitCopies, visits.filter(isBefore('end', limits.visits)), ({ id }) => ({
      ...{ ...own, visitId: id },
    })),
    removeAll(
      needs.pollCopies,
      polls.filter(({ value }) => lastEnd(value) <= limits.visits),
      ({ id: pollId }) => ({ ...own, pollId }),
    ),
  ])
}

/** What was at a limit, or before. */
export const isBefore =
  <P extends string>(property: P, limit: string) =>
  ({ value }: { value: { [N in P]: string } }): boolean =>
    value[property] <= limit

/** Numbers first: what a month was counted from goes with the first answer of it, the answer itself last. */
async function forgetAnswers(needs: Needs, old: readonly Stored<Checkin>[], { empty }: Retaining) {
  for (const { value } of old)
    for (const scope of scopesOfCheckin(value)) await empty(scope, monthOf(value.cycleId))
  await forgetPromises(
    needs,
    old.filter(({ value }) => value.promisedAt !== null),
  )
  await removeAll(needs.checkins, old, (value) => value)
}

type Promising = Pick<Checkin, 'employeeId' | 'cycleId' | 'pairId' | 'scopes' | 'customerId'>

/** Their lines on the overviews; a promise of that age that nobody kept is not waited for any more. */
async function forgetPromises({ followUps }: Needs, old: readonly { value: Promising }[]): Promise<void> {
  for (const { value } of old) {
    const { employeeId, cycleId, pairId } = value
    await inParallel(scopesOfCheckin(value), (scope) =>
      removeOne(followUps, { scope, employeeId, cycleId, pairId }),
    )
  }
}
