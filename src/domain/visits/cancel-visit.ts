import { type ChangeVisitNeeds, changeVisit, type Next, standing, type VisitChange } from './change-visit.ts'
import type { Visit } from './visit.ts'
import { refused, type VisitDone } from './visit-refusal.ts'

/** Cancels a visit with a few words; everybody is told by the calendar (3.5). Cancelled already is done. */
export const cancelVisit =
  (needs: ChangeVisitNeeds) =>
  async ({ comment, ...who }: VisitChange & { comment: string }): Promise<VisitDone> => {
    const next = (visit: Visit): Next => {
      if (visit.state === 'cancelled') return { ok: true, visit }
      const refusal = standing(visit, needs.now())
      return refusal ? refused(refusal) : { step: { step: 'cancel', comment }, look: false }
    }
    return changeVisit(needs, who, next)
  }
