import type { Facts } from '../pairing/ports.ts'
import type { Actor } from '../people/employee.ts'
import type { PeopleStore } from '../people/ports.ts'
import { change } from '../store.ts'
import { type CarryNeeds, carryOut, noticeEnd } from './carry-out.ts'
import { type DoubtNeeds, leftInDoubt } from './in-doubt.ts'
import { type Change, mayChangeVisit } from './may-change-visit.ts'
import { begun } from './unfinished.ts'
import { customerOfVisit, mayJoin, type Step, type Visit, type VisitKey } from './visit.ts'
import { refused, type VisitDone, type VisitRefusal } from './visit-refusal.ts'

export type ChangeVisitNeeds = CarryNeeds & DoubtNeeds & Pick<PeopleStore, 'customers'> & { facts: Facts }
export type VisitChange = { actor: Actor; token: string | null; visitId: string }
type Asked = VisitChange & {
  what: Change
  /** What is to be done with a visit: a step, or the answer where there is nothing to do. */
  next: (visit: Visit) => Step | VisitDone
  /** Whether a visit is as it was asked for. */
  isDone: (visit: Visit) => boolean
}

/**
 * Changes a booked visit: the step is noted in the row first, then carried out (3.5). In the name of its organiser;
 * where they have left, as the service itself for who may step in.
 */
export async function changeVisit(
  needs: ChangeVisitNeeds,
  { actor, token, visitId, what, next, isDone }: Asked,
): Promise<VisitDone> {
  const key: VisitKey = { customerId: customerOfVisit(visitId), visitId }
  const visit = (await needs.visits.get(key))?.value
  if (!visit) return refused({ code: 'visit unknown' })
  const may = await mayChangeVisit(needs)(actor, visit, what)
  if (!may.ok) return isConcerned(visit, actor, may) ? may : refused({ code: 'visit unknown' })
  const first = next(visit)
  if ('ok' in first) return first
  const work = async (): Promise<VisitDone> => {
    let answer: VisitDone | undefined
    const after = await change(needs.visits, key, (there): Visit | undefined => {
      const now = there ? next(there) : refused({ code: 'visit unknown' })
      answer = 'ok' in now ? now : undefined
      if (!there || 'ok' in now) return undefined
      const unfinished = begun(there.unfinished, now, needs.newToken())
      return unfinished === there.unfinished
        ? undefined
        : { ...there, unfinished, revision: there.revision + 1 }
    })
    if (answer) return answer
    const acting = { employeeId: visit.organiserId, token: may.asOrganiser ? token : null }
    const how = { token: after?.unfinished?.token ?? '', keep: true, patient: false }
    const done = await carryOut(needs)(acting, key, how)
    await noticeEnd(needs, key)
    if (!may.asOrganiser && isOutOfReach(done))
      return refused({ code: 'out of reach', name: visit.organiserName })
    return done.ok && !isDone(done.visit) ? refused(standing(done.visit, needs.now()) ?? CHANGED) : done
  }
  return needs.facts.record({ kind: 'visit', ...key }, () => work().catch(leftInDoubt(needs, key, 'change')))
}

/** Who has nothing to do with a visit hears no more of it than of one that is not there (D5). */
const isConcerned = (visit: Visit, { employeeId }: Actor, { refusal }: VisitDone & { ok: false }) =>
  mayJoin(visit, employeeId) || (refusal.code === 'organiser left' && refusal.stepsIn)

/** An account that is only closed to us is as much out of reach as one deleted. */
const isOutOfReach = (done: VisitDone) =>
  !done.ok &&
  done.refusal.code === 'calendar' &&
  (done.refusal.trouble === 'no mailbox' || done.refusal.trouble === 'permission')

const CHANGED: VisitRefusal = { code: 'changed meanwhile' }

/** Why a visit cannot be changed as it stands. */
export function standing(visit: Visit, now: string): VisitRefusal | undefined {
  if (visit.state === 'booking') return { code: 'being booked' }
  if (visit.state === 'failed') return { code: 'not booked' }
  if (visit.state === 'cancelled') return { code: 'cancelled' }
  return visit.end <= now ? { code: 'over' } : undefined
}
