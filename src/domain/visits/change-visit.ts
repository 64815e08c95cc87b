import type { Facts } from '../pairing/ports.ts'
import type { Actor } from '../people/employee.ts'
import { change } from '../store.ts'
import { ATTENDED, type CarryNeeds, carryOut } from './carry-out.ts'
import { type DoubtNeeds, leftInDoubt } from './in-doubt.ts'
import type { VisitKey } from './settle-visit.ts'
import { customerOfVisit, type Unfinished, type Visit } from './visit.ts'
import { refused, type VisitDone, type VisitRefusal } from './visit-refusal.ts'

export type ChangeVisitNeeds = CarryNeeds & DoubtNeeds & { facts: Facts; now: () => string }
export type VisitChange = { actor: Actor; token: string | null; visitId: string }
/** What is to be done with a visit: a step, or the answer where there is nothing to do. */
export type Next = { step: Unfinished; look: boolean } | VisitDone

/** Changes a booked visit in the name of its organiser: the step is noted in the row first, then carried out (3.5). */
export async function changeVisit(
  needs: ChangeVisitNeeds,
  { actor, token, visitId }: VisitChange,
  next: (visit: Visit) => Next,
): Promise<VisitDone> {
  const key: VisitKey = { customerId: customerOfVisit(visitId), visitId }
  const visit = (await needs.visits.get(key))?.value
  if (!visit) return refused({ code: 'visit unknown' })
  if (visit.organiserId !== actor.employeeId)
    return refused({ code: 'not the organiser', name: visit.organiserName })
  const first = next(visit)
  if ('ok' in first) return first
  const work = async (): Promise<VisitDone> => {
    let now = first as Next
    await change(needs.visits, key, (there) => {
      now = there ? next(there) : refused({ code: 'visit unknown' })
      if (!there || 'ok' in now) return undefined
      return { ...there, unfinished: now.step, revision: there.revision + 1 }
    })
    if ('ok' in now) return now
    const acting = { employeeId: actor.employeeId, token }
    return carryOut(needs)(acting, key, { ...ATTENDED, look: now.look })
  }
  return needs.facts.record({ kind: 'visit', ...key }, work).catch(leftInDoubt(needs, key, 'change'))
}

/** Why a visit cannot be changed as it stands. */
export function standing(visit: Visit, now: string): VisitRefusal | undefined {
  if (visit.state === 'booking') return { code: 'being booked' }
  if (visit.state === 'failed') return { code: 'not booked' }
  if (visit.state === 'cancelled') return { code: 'cancelled' }
  return visit.end <= now ? { code: 'over' } : undefined
}
