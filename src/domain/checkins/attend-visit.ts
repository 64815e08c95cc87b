import type { VisitStore } from '../visits/ports.ts'
import { customerOfVisit, type Visit } from '../visits/visit.ts'
import {
  type Changed,
  type ChangeNeeds,
  type CheckinKey,
  changeCheckin,
  type Refusal,
} from './change-checkin.ts'
import type { Checkin } from './checkin.ts'
import { askedIn, cadenceOf, cycleAt, dayIn } from './cycle.ts'
import type { CheckinStore } from './ports.ts'
import { debriefCard } from './prompt.ts'

/** Whether a visit has taken place by `now`, as far as the calendar tells. */
export function tookPlace(visit: Pick<Visit, 'state' | 'end'>, now: string): boolean {
  return visit.state === 'booked' && visit.end <= now
}

/**
 * The check-in of somebody who took part in a visit: they spoke, on the day it was for them, and have still to say
 * what they heard (2.2). Undefined when it is taken: by an answer, or by another visit.
 */
export function attended(checkin: Checkin, visit: Visit, zone: string, now: string): Checkin | undefined {
  const isFree = checkin.visitId === null && (checkin.status === 'open' || checkin.status === 'not yet')
  if (!isFree) return undefined
  return {
    ...checkin,
    ...{ status: 'spoke', visitId: visit.id, guess: null, answeredAt: now },
    spokeOn: dayIn(visit.start, zone),
    channel: visit.kind === 'visit' ? 'visit' : 'video',
  }
}

/** `I was not there`: the visit counts for nothing; the month's question about the pair is open again (3.7). */
export const sayNotThere = (needs: ChangeNeeds) => (input: CheckinKey & { revision: number }) =>
  changeCheckin(needs, input, (checkin, { now }) =>
    checkin.visitId === null || checkin.revision !== input.revision
      ? undefined
      : {
          ...checkin,
          ...{ status: 'open', guess: null, visitId: null, spokeOn: null, channel: null, answeredAt: now },
          thereAt: null,
        },
  )

type ThereNeeds = ChangeNeeds &
  Pick<VisitStore, 'visits'> &
  Pick<CheckinStore, 'prompts'> & { shardOf: (employeeId: string) => string }

/**
 * `I was there after all`: as it was when the visit ended. Only for who was expected or was asked how it was, about whom
 * they met. Nobody else's word, nor Teams' report, takes it back.
 */
export const sayThere =
  (needs: ThereNeeds) =>
  async ({ visitId, ...key }: CheckinKey & { visitId: string }): Promise<Changed | Refusal> => {
    const visit = (await needs.visits.get({ customerId: customerOfVisit(visitId), visitId }))?.value
    const isThen =
      visit &&
      tookPlace(visit, needs.now()) &&
      cycleAt(visit.start, needs.calendar, cadenceOf(key.cycleId)).id === key.cycleId
    if (!isThen || !(await mayHaveBeen(needs, visit, key))) return { ok: false, reason: 'not yours' }
    return changeCheckin(needs, key, (checkin, { now, zone }) => {
      if (checkin.visitId === visit.id) return checkin.thereAt ? undefined : { ...checkin, thereAt: now }
      const isMet = visit.contacts.some((contact) => contact.contactId === checkin.contactId)
      const there = isMet ? attended(checkin, visit, zone, now) : undefined
      return there && { ...there, thereAt: now }
    })
  }

/** Whether somebody was expected at a visit, or had a card that asked how it was: as who came in the place of another. */
async function mayHaveBeen(needs: ThereNeeds, visit: Visit, { employeeId, cycleId }: CheckinKey) {
  if (visit.employees.some((one) => one.employeeId === employeeId)) return true
  const of = { cycleId: askedIn(cycleId, needs.calendar), shard: needs.shardOf(employeeId), employeeId }
  return (await needs.prompts.get({ ...of, card: debriefCard(visit.id) })) !== undefined
}
