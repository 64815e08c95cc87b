import type { Feeling } from '../../contract/words.ts'
import type { NoteFelt } from '../overview/feelings-night.ts'
import type { OverviewStore } from '../overview/ports.ts'
import { markStale } from '../overview/rollup.ts'
import { homeOf } from '../people/employee.ts'
import { change, copyForward } from '../store.ts'
import { type Checkin, scopesOfCheckin } from './checkin.ts'
import { type AskCalendar, monthOf } from './cycle.ts'
import type { CheckinStore, MonthRow } from './ports.ts'

export type MonthNeeds = Pick<CheckinStore, 'months'> &
  Pick<OverviewStore, 'rollups'> &
  NoteFelt & { calendar: AskCalendar; now: () => string }
type Key = { employeeId: string; cycleId: string; pairId: string }

/** Lets a check-in count in the months of its scopes: all there is to do for one that was only just planned. */
export const copyToMonths = (needs: MonthNeeds) => (checkin: Checkin) =>
  writeLines(needs, checkin, scopesOfCheckin(checkin), (key, row) => copyForward(needs.months, key, row))

/**
 * Lets a check-in that is about to move count in the months of these scopes no more. It is written over its own revision
 * and not above it, so that an answer that comes before it has moved counts there again, even where somebody died.
 */
export const leaveMonths = (needs: MonthNeeds) => (checkin: Checkin, scopes: readonly string[]) =>
  writeLines(needs, { ...checkin, wanted: false }, scopes, (key, row) =>
    change(needs.months, key, (there) => (there && there.revision > row.revision ? undefined : row)),
  )

async function writeLines(
  needs: MonthNeeds,
  checkin: Checkin,
  scopes: readonly string[],
  write: (key: Key & { scope: string }, row: MonthRow) => Promise<unknown>,
): Promise<void> {
  const key = monthKey(checkin)
  const row = monthRow(checkin)
  await Promise.all(scopes.map((scope) => write({ scope, ...key }, row)))
  await markStale(needs, { cycleId: key.cycleId, scopes })
  const { home, own, guess } = row
  if ((own || guess) && home && scopes.includes(home)) await needs.noteFelt({ home, cycleId: key.cycleId })
}

/** Where a check-in stands among the lines of its month: a month holds both halves of it. */
export function monthKey({ cycleId, employeeId, pairId }: Key): Key {
  const month = monthOf(cycleId)
  const isHalf = cycleId.startsWith(`${month}.`)
  return { cycleId: month, employeeId, pairId: isHalf ? `${pairId}${cycleId.slice(month.length)}` : pairId }
}

/** The face that somebody tapped; null also where they cannot tell. */
export const guessOf = ({ status, guess }: Checkin): Feeling | null =>
  status === 'spoke' && guess !== 'cannot tell' ? guess : null

function monthRow(checkin: Checkin): MonthRow {
  const spoke = checkin.status === 'spoke'
  const guess = guessOf(checkin)
  return {
    employeeId: checkin.employeeId,
    of: checkin.cycleId,
    pairId: checkin.pairId,
    customerId: checkin.customerId,
    customerName: checkin.customerName,
    name: checkin.employeeName,
    jobFunction: checkin.jobFunction,
    leader: checkin.leader,
    status: checkin.status,
    own: spoke ? checkin.own : null,
    ownAt: spoke ? checkin.ownAt : null,
    guess,
    guessAt: guess && (checkin.guessAt ?? checkin.answeredAt),
    sharedAt: guess && checkin.sharedAt,
    promise: spoke ? promiseOf(checkin) : null,
    wanted: checkin.wanted,
    home: homeOf(checkin.scopes, checkin.employeeId),
    revision: checkin.revision,
  }
}

function promiseOf({ followUp }: Checkin): MonthRow['promise'] {
  if (!followUp?.dueOn) return null
  return { dueOn: followUp.dueOn, doneOn: followUp.doneOn }
}
