import type { Facts } from '../pairing/ports.ts'
import type { Actor } from '../people/employee.ts'
import { type CarryNeeds, noticeEnd } from './carry-out.ts'
import { type DoubtNeeds, leftInDoubt } from './in-doubt.ts'
import { carryOn } from './late-visit.ts'
import type { Acting } from './ports.ts'
import { settleInviting } from './settle-inviting.ts'
import { customerOfVisit, mayJoin, type VisitKey } from './visit.ts'
import { refused, type VisitDone } from './visit-refusal.ts'

type Needs = CarryNeeds & DoubtNeeds & { facts: Facts }

/** Sends again, as the organiser, what was begun with a visit and the calendar did not confirm (3.4, 3.5). */
export const resumeVisit =
  (needs: Needs) =>
  async ({ actor, token, visitId }: { actor: Actor; token: string; visitId: string }): Promise<VisitDone> => {
    const key: VisitKey = { customerId: customerOfVisit(visitId), visitId }
    const { employeeId } = actor
    const visit = (await needs.visits.get(key))?.value
    if (!visit || !mayJoin(visit, employeeId)) return refused({ code: 'visit unknown' })
    if (visit.organiserId !== employeeId)
      return refused({ code: 'not the organiser', name: visit.organiserName })
    if (!visit.unfinished)
      return visit.inviting ? inviteAgain(needs, { employeeId, token }, key) : { ok: true, visit }
    const acting = { employeeId, token }
    const how = { token: visit.unfinished.token, keep: true, patient: false }
    const work = async () => {
      const done = await carryOn(needs)(acting, key, visit, how)
      await noticeEnd(needs, key)
      // Who takes part changed while it was in doubt.
      return done.ok && done.visit.inviting ? inviteAll(needs, acting, key) : done
    }
    const what = visit.state === 'booking' ? 'booking' : 'change'
    return needs.facts.record({ kind: 'visit', ...key }, () => work().catch(leftInDoubt(needs, key, what)))
  }

const inviteAgain = (needs: Needs, acting: Acting, key: VisitKey): Promise<VisitDone> =>
  needs.facts.record({ kind: 'visit', ...key }, () =>
    inviteAll(needs, acting, key).catch(leftInDoubt(needs, key, 'change')),
  )

async function inviteAll(needs: Needs, acting: Acting, key: VisitKey): Promise<VisitDone> {
  const visit = await settleInviting(needs)(acting, key)
  return visit ? { ok: true, visit } : refused({ code: 'visit unknown' })
}
