import type { Facts, PairStore } from '../pairing/ports.ts'
import type { Employee } from '../people/employee.ts'
import type { PeopleStore } from '../people/ports.ts'
import { changeAll } from '../store.ts'
import { type Checkin, isShared } from './checkin.ts'
import { type AskCalendar, type Cycle, cycleById, dayIn, lastDayOf, phaseOf } from './cycle.ts'
import { type CadenceAt, cycleWith } from './pair-cycle.ts'
import { openCheckin } from './plan-employee.ts'
import type { CheckinStore } from './ports.ts'

export type ChangeNeeds = Pick<CheckinStore, 'checkins'> &
  Pick<PeopleStore, 'employees'> &
  Pick<PairStore, 'pairCopies'> & {
    facts: Facts
    calendar: AskCalendar
    cadenceAt: CadenceAt
    now: () => string
  }

/**
 * Whose check-in, of which cycle and pair. The employee comes from the token or the activity, never from a card. On a
 * debrief's card it names the visit: nothing is changed through it once they said that they were not there. `pressed` is
 * the message whose button was pressed.
 */
export type CheckinKey = {
  employeeId: string
  cycleId: string
  pairId: string
  visitId?: string
  pressed?: string
}
export type Refusal = {
  ok: false
  reason:
    | 'not yours'
    | 'closed'
    | 'future day'
    | 'day outside cycle'
    | 'follow-up before today'
    | 'not answered'
    | 'not asked'
    | 'changed meanwhile'
}
export type Changed = { ok: true; checkin: Checkin; cycle: Cycle }
/** What a change is told: the moment, the cycle, and the employee's zone and the day it is there. */
export type Moment = {
  now: string
  zone: string
  today: string
  lastDay: string
  cycle: Cycle
  late: boolean
}

/**
 * Changes one's own check-in, and everything that is read from it. `edit` answers the new check-in, a reason to
 * refuse, or undefined when what is stored stays as it is. A check-in that was not planned begins here (2.7).
 */
export async function changeCheckin(
  needs: ChangeNeeds,
  { employeeId, cycleId, pairId, visitId, pressed }: CheckinKey,
  edit: (checkin: Checkin, moment: Moment) => Checkin | Refusal['reason'] | undefined,
): Promise<Changed | Refusal> {
  const key = { employeeId, cycleId, pairId }
  const now = needs.now()
  const cycle = cycleById(cycleId, needs.calendar)
  const phase = cycle && phaseOf(cycle, now)
  if (!cycle || phase === 'closed' || phase === 'future') return { ok: false, reason: 'closed' }
  const [known, there] = await Promise.all([needs.employees.get({ employeeId }), needs.checkins.get(key)])
  const profile = known?.value
  if (!profile) return { ok: false, reason: 'not yours' }
  const moment: Moment = {
    now,
    cycle,
    zone: profile.timeZone,
    today: dayIn(now, profile.timeZone),
    lastDay: lastDayOf(cycle, needs.calendar.zone).toString(),
    late: phase === 'late',
  }

  // One that was not planned may begin in the open cycle alone.
  const present = there?.value ?? (phase === 'open' ? await unplanned(needs, key, profile) : undefined)
  if (!present) return { ok: false, reason: 'not yours' }
  const isOther = (checkin: Checkin) => visitId !== undefined && checkin.visitId !== visitId
  const tried = isOther(present) ? undefined : edit(present, moment)
  if (typeof tried === 'object' && tried.status !== 'spoke' && (await isUnasked(needs, present)))
    return { ok: false, reason: 'not asked' }
  if (typeof tried === 'string') return { ok: false, reason: tried }
  if (tried === undefined) return { ok: true, checkin: present, cycle }

  let refused: Refusal['reason'] | undefined
  const make = (stored: Checkin | undefined) => {
    const before = stored ?? present
    const next = isOther(before) ? undefined : edit(before, moment)
    refused = typeof next === 'string' ? next : undefined
    if (next === undefined || typeof next === 'string') return undefined
    return {
      ...next,
      ...guessedIn(before, next, now),
      late: next.late || moment.late,
      revision: (stored?.revision ?? 0) + 1,
    }
  }
  const [checkin] = await needs.facts.record({ ...key, kind: 'checkin', pressed }, () =>
    changeAll(needs.checkins, [{ key, there, make }]),
  )
  return refused ? { ok: false, reason: refused } : { ok: true, checkin: checkin ?? present, cycle }
}

/** A guess that stays is no new one, whatever else is told; one that is taken back is no longer shared (6.2). */
const guessedIn = (before: Checkin, next: Checkin, now: string) => ({
  guessAt: next.guess === before.guess ? before.guessAt : now,
  unsharedAt: next.guess === null && isShared(next) ? now : next.unsharedAt,
})

async function unplanned(
  needs: ChangeNeeds,
  key: CheckinKey,
  profile: Employee,
): Promise<Checkin | undefined> {
  const pair = (await needs.pairCopies.get(key))?.value
  if (!pair || (await cycleWith(needs, pair.customerId, needs.now())).id !== key.cycleId) return undefined
  if (pair.status === 'active') return openCheckin(profile, pair, key.cycleId)
  // Not asked for yet; who speaks with their counterpart before the day is heard all the same (1.5).
  return pair.status === 'introduced'
    ? { ...openCheckin(profile, pair, key.cycleId), wanted: false }
    : undefined
}

/** Whether nobody asks any more, since the pair is paused or over: then only a conversation is worth keeping (1.5). */
async function isUnasked(needs: ChangeNeeds, { wanted, visitId, status, ...key }: Checkin): Promise<boolean> {
  if (wanted || visitId !== null || status === 'spoke') return false
  const pair = (await needs.pairCopies.get({ employeeId: key.employeeId, pairId: key.pairId }))?.value
  return pair?.status === 'paused' || pair?.status === 'ended'
}
