import type { Facts } from '../pairing/ports.ts'
import type { Actor } from '../people/employee.ts'
import type { Stored } from '../store.ts'
import { ATTENDED, type CarryNeeds, carryOut } from './carry-out.ts'
import { type DraftNeeds, draftVisit, type WantedVisit } from './draft-visit.ts'
import { type DoubtNeeds, leftInDoubt } from './in-doubt.ts'
import type { VisitKey } from './settle-visit.ts'
import type { Visit } from './visit.ts'
import { refused, type VisitDone } from './visit-refusal.ts'

export type BookNeeds = CarryNeeds & DraftNeeds & DoubtNeeds & { facts: Facts; newToken: () => string }
type Booking = WantedVisit & {
  actor: Actor
  /** The actor's own token: the event is made as them (6.5). */
  token: string | null
  /** The same id books once, however often it is sent. */
  requestId?: string | undefined
}

/**
 * Books a visit: one event in the organiser's calendar, everybody invited (3.4). The slot is claimed first, so that
 * of two bookings of it one is refused. A visit whose answer was lost stays `booking`, and is finished unattended.
 */
export const bookVisit =
  (needs: BookNeeds) =>
  async ({ actor, token, requestId, ...wanted }: Booking): Promise<VisitDone> => {
    const { employeeId } = actor
    const visitId = `${wanted.customerId}.${needs.hash(`visit|${employeeId}|${requestId ?? needs.newToken()}`)}`
    const key: VisitKey = { customerId: wanted.customerId, visitId }
    const before = await needs.visits.get(key)
    const known = before && asBefore(before.value)
    if (known) return known
    const draft = await draftVisit(needs)(employeeId, visitId, wanted)
    if (!draft.ok) return draft

    const book = async (): Promise<VisitDone> => {
      const begun = await begin(needs, key, draft.visit, before)
      if (begun) return begun
      return carryOut(needs)({ employeeId, token }, key, { ...ATTENDED, look: true })
    }
    return needs.facts.record({ kind: 'visit', ...key }, book).catch(leftInDoubt(needs, key, 'booking'))
  }

/** What the same request answers the second time; a visit that failed may be booked anew. */
function asBefore(visit: Visit): VisitDone | undefined {
  if (visit.state === 'failed') return undefined
  return visit.state === 'cancelled' ? refused({ code: 'cancelled' }) : { ok: true, visit }
}

/** Writes the visit as one being booked; who was faster with the same request is the answer. */
async function begin(
  needs: BookNeeds,
  key: VisitKey,
  visit: Visit,
  before: Stored<Visit> | undefined,
): Promise<VisitDone | undefined> {
  const written = before
    ? await needs.visits.replace(key, before, { ...visit, revision: before.value.revision + 1 })
    : await needs.visits.insert(key, visit)
  if (typeof written === 'object') return undefined
  const there = (await needs.visits.get(key))?.value
  return there ? (asBefore(there) ?? refused({ code: 'being booked' })) : refused({ code: 'being booked' })
}
