import type { VisitStore } from '../visits/ports.ts'
import type { Visit } from '../visits/visit.ts'
import {
  type Changed,
  type ChangeNeeds,
  type CheckinKey,
  changeCheckin,
  type Refusal,
} from './change-checkin.ts'
import type { Checkin } from './checkin.ts'
import { cadenceOf, cycleAt, dayIn } from './cycle.ts'

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
        },
  )

/** `I was there after all`: as it was when the visit ended. Only for who takes part, about whom they met. */
export const sayThere =
  (needs: ChangeNeeds & Pick<VisitStore, 'visitCopies'>) =>
  async ({ visitId, ...key }: CheckinKey & { visitId: string }): Promise<Changed | Refusal> => {
    const visit = (await needs.visitCopies.get({ employeeId: key.employeeId, visitId }))?.value
    const isTheirs =
      visit?.employees.some((one) => one.employeeId === key.employeeId) &&
      tookPlace(visit, needs.now()) &&
      cycleAt(visit.start, needs.calendar, cadenceOf(key.cycleId)).id === key.cycleId
    if (!visit || !isTheirs) return { ok: false, reason: 'not yours' }
    return changeCheckin(needs, key, (checkin, { now, zone }) =>
      visit.contacts.some((contact) => contact.contactId === checkin.contactId)
        ? attended(checkin, visit, zone, now)
        : undefined,
    )
  }
