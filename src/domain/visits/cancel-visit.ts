import { type ChangeVisitNeeds, changeVisit, standing, type VisitChange } from './change-visit.ts'
import type { Step, Visit } from './visit.ts'
import { refused, type VisitDone } from './visit-refusal.ts'

/** Cancels a visit with a few words; everybody is told by the calendar (3.5). Cancelled already is done. */
export const cancelVisit =
  (needs: ChangeVisitNeeds) =>
  ({ comment, ...who }: VisitChange & { comment: string }): Promise<VisitDone> => {
    const next = (visit: Visit): Step | VisitDone => {
      if (visit.state === 'cancelled') return { ok: true, visit }
      const refusal = standing(visit, needs.now())
      return refusal ? refused(refusal) : { step: 'cancel', comment }
    }
    const isDone = (visit: Visit) => visit.state === 'cancelled'
    return changeVisit(needs, { ...who, what: 'cancel', next, isDone })
  }
