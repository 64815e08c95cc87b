import type { Facts } from '../pairing/ports.ts'
import type { Actor } from '../people/employee.ts'
import type { Stored } from '../store.ts'
import type { CarryNeeds } from './carry-out.ts'
import { type DraftNeeds, draftVisit } from './draft-visit.ts'
import { type DoubtNeeds, leftInDoubt } from './in-doubt.ts'
import { carryOn } from './late-visit.ts'
import { sameSlot, slotFrom } from './slot.ts'
import type { Visit, VisitKey } from './visit.ts'
import { refused, type VisitDone } from './visit-refusal.ts'
import type { WantedVisit } from './wanted-visit.ts'

export type BookNeeds = CarryNeeds & DraftNeeds & DoubtNeeds & { facts: Facts }
type Booking = WantedVisit & {
  actor: Actor
  /** The actor's own token: the event is made as them (6.5). */
  token: string | null
  /** The same id books once, however often it is sent. */
  requestId?: string | undefined
}

/**
 * Books a visit: one event in the organiser's calendar, everybody invited (3.4). The slot is claimed first, so that
 * of two bookings of it one is refused. A visit whose answer was lost stays `booking`: it is finished unattended, or
 * by the same request sent again.
 */
export const bookVisit =
  (needs: BookNeeds) =>
  async ({ actor, token, requestId, ...wanted }: Booking): Promise<VisitDone> => {
    const { employeeId } = actor
    const request = requestId ?? needs.newToken()
    const visitId = visitIdFor(needs, { customerId: wanted.customerId, employeeId, requestId: request })
    const key: VisitKey = { customerId: wanted.customerId, visitId }
    const before = await needs.visits.get(key)
    const known = before && asBefore(before.value, wanted)
    if (known) return known
    const carried = async (visit: Visit, isNew: boolean) => {
      const how = { token: visit.unfinished?.token ?? '', keep: !isNew, patient: false }
      const done = await carryOn(needs)({ employeeId, token }, key, visit, how)
      return done.ok && done.visit.state !== 'booked' ? refused({ code: 'not booked' }) : done
    }
    const record = (work: () => Promise<VisitDone>) =>
      needs.facts.record({ kind: 'visit', ...key }, () => work().catch(leftInDoubt(needs, key, 'booking')))
    const begunBefore = before?.value
    if (begunBefore?.state === 'booking') return record(() => carried(begunBefore, false))

    const draft = await draftVisit(needs)(employeeId, visitId, wanted)
    if (!draft.ok) return draft
    return record(async () => {
      const written = await begin(needs, key, draft.visit, before)
      if (written) return carried(draft.visit, before === undefined)
      // Whoever was faster with the same request is joined.
      const there = (await needs.visits.get(key))?.value
      const theirs = there && asBefore(there, wanted)
      if (theirs) return theirs
      return there?.state === 'booking' ? carried(there, false) : refused({ code: 'not booked' })
    })
  }

/** The id of the visit that a request of somebody books. */
export const visitIdFor = (
  { hash }: Pick<BookNeeds, 'hash'>,
  { customerId, employeeId, requestId }: { customerId: string; employeeId: string; requestId: string },
): string => `${customerId}.${hash(`visit|${employeeId}|${requestId}`)}`

/** What the same request answers the second time, unless the visit is being booked, or failed and may be booked anew. */
function asBefore(visit: Visit, wanted: WantedVisit): VisitDone | undefined {
  if (visit.state === 'failed') return undefined
  if (!isWanted(visit, wanted)) return refused({ code: 'request used' })
  if (visit.state === 'cancelled') return refused({ code: 'cancelled' })
  return visit.state === 'booked' ? { ok: true, visit } : undefined
}

/** Whether a visit is for these people. Where it was moved since, the time it was wanted for says nothing. */
function isWanted(visit: Visit, { contactIds, employees, start, minutes }: WantedVisit): boolean {
  const people = (ids: readonly string[]) => [...new Set(ids)].sort().join(' ')
  const samePeople =
    people(visit.contacts.map((one) => one.contactId)) === people(contactIds) &&
    people(visit.employees.map((one) => one.employeeId)) === people(employees.map((one) => one.employeeId))
  return samePeople && (visit.state !== 'booking' || sameSlot(visit, slotFrom(start, minutes)))
}

/** Writes the visit as one being booked; false where somebody was faster with the same request. */
async function begin(
  needs: BookNeeds,
  key: VisitKey,
  visit: Visit,
  before: Stored<Visit> | undefined,
): Promise<boolean> {
  const written = before
    ? await needs.visits.replace(key, before, { ...visit, revision: before.value.revision + 1 })
    : await needs.visits.insert(key, visit)
  return typeof written === 'object'
}
