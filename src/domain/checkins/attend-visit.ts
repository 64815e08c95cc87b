import { valuesOf } from '../store.ts'
import type { VisitStore } from '../visits/ports.ts'
import { customerOfVisit, type Visit } from '../visits/visit.ts'
import {
  type Changed,
  type ChangeNeeds,
  type CheckinKey,
  changeCheckin,
  type Moment,
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

/** The visit counts for nothing in one check-in any more, where nothing was said in it since `revision`. */
export const takeBackVisit = (needs: ChangeNeeds) => (input: CheckinKey & { revision: number }) =>
  changeCheckin(needs, input, (checkin, { now }) =>
    checkin.visitId === null || checkin.revision !== input.revision
      ? undefined
      : {
          ...checkin,
          ...{ status: 'open', guess: null, visitId: null, spokeOn: null, channel: null, answeredAt: now },
          thereAt: null,
        },
  )

/**
 * `I was not there`: the visit counts for nothing, about whomever they would have met in it; the month's questions about
 * these pairs are open again (3.7). The one that says so comes last: should this die before, saying it again finishes it.
 */
export const sayNotThere =
  (needs: ChangeNeeds) =>
  async (input: CheckinKey & { revision: number }): Promise<Changed | Refusal> => {
    const { employeeId, cycleId, pairId, visitId, pressed } = input
    const all = await valuesOf(needs.checkins.list({ employeeId, cycleId }))
    const said = all.find((one) => one.cycleId === cycleId && one.pairId === pairId)
    const visit = said?.revision === input.revision ? said.visitId : null
    if (visit !== null && (visitId ?? visit) === visit)
      for (const other of all.filter((one) => one !== said && one.visitId === visit)) {
        const key = { employeeId, cycleId: other.cycleId, pairId: other.pairId, visitId: visit, pressed }
        await takeBackVisit(needs)({ ...key, revision: other.revision })
      }
    return takeBackVisit(needs)(input)
  }

type ThereNeeds = ChangeNeeds &
  Pick<VisitStore, 'visits'> &
  Pick<CheckinStore, 'prompts'> & { shardOf: (employeeId: string) => string }

/**
 * `I was there after all`: as it was when the visit ended, about all whom they met. Only for who was expected or was
 * asked how it was. Nobody else's word, nor Teams' report, takes it back.
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
    const said = await changeCheckin(needs, key, cameTo(visit))
    if (!said.ok || key.pairId === visit.id) return said
    const { employeeId, cycleId, pressed } = key
    const all = await valuesOf(needs.checkins.list({ employeeId, cycleId }))
    const met = all.filter((one) => one.cycleId === cycleId && one.wanted && isMet(visit, one))
    for (const { pairId } of met)
      if (pairId !== key.pairId)
        await changeCheckin(needs, { employeeId, cycleId, pairId, pressed }, cameTo(visit))
    return said
  }

const isMet = ({ contacts }: Visit, { contactId }: Checkin) =>
  contacts.some((contact) => contact.contactId === contactId)

const cameTo =
  (visit: Visit) =>
  (checkin: Checkin, { now, zone }: Pick<Moment, 'now' | 'zone'>): Checkin | undefined => {
    if (checkin.visitId === visit.id) return checkin.thereAt ? undefined : { ...checkin, thereAt: now }
    const there = isMet(visit, checkin) ? attended(checkin, visit, zone, now) : undefined
    return there && { ...there, thereAt: now }
  }

/** Whether somebody was expected at a visit, or had a card that asked how it was: as who came in the place of another. */
async function mayHaveBeen(needs: ThereNeeds, visit: Visit, { employeeId, cycleId }: CheckinKey) {
  if (visit.employees.some((one) => one.employeeId === employeeId)) return true
  const of = { cycleId: askedIn(cycleId, needs.calendar), shard: needs.shardOf(employeeId), employeeId }
  return (await needs.prompts.get({ ...of, card: debriefCard(visit.id) })) !== undefined
}
