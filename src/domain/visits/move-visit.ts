import { type ChangeVisitNeeds, changeVisit, standing, type VisitChange } from './change-visit.ts'
import { minutesOf, sameSlot, slotFrom } from './slot.ts'
import { timeRefusal } from './time-refusal.ts'
import type { Step, Visit } from './visit.ts'
import { refused, type VisitDone } from './visit-refusal.ts'

type Move = VisitChange & { start: string; minutes?: number | undefined }

/**
 * Moves a visit to another time, as long as before unless said otherwise; everybody is told by the calendar (3.5).
 * Moving it to where it is changes nothing.
 */
export const moveVisit =
  (needs: ChangeVisitNeeds) =>
  ({ start, minutes, ...who }: Move): Promise<VisitDone> => {
    const to = (visit: Visit) => slotFrom(start, minutes ?? minutesOf(visit))
    const next = (visit: Visit): Step | VisitDone => {
      const refusal = standing(visit, needs.now())
      if (refusal) return refused(refusal)
      if (visit.unfinished?.step === 'cancel') return refused({ code: 'cancelled' })
      if (!visit.unfinished && sameSlot(visit, to(visit))) return { ok: true, visit }
      const tooSoon = timeRefusal(start, needs.now())
      return tooSoon ? refused(tooSoon) : { step: 'move', ...to(visit) }
    }
    // Its length may be another by now; where it begins is what was asked.
    const isDone = (visit: Visit) => visit.state === 'booked' && sameSlot(visit, to(visit))
    return changeVisit(needs, { ...who, what: 'move', next, isDone })
  }
