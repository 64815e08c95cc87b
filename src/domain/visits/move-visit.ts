import { type ChangeVisitNeeds, changeVisit, type Next, standing, type VisitChange } from './change-visit.ts'
import { timeRefusal } from './draft-visit.ts'
import { minutesOf, sameSlot, slotFrom } from './slot.ts'
import type { Visit } from './visit.ts'
import { refused, type VisitDone } from './visit-refusal.ts'

type Move = VisitChange & { start: string; minutes?: number | undefined }

/**
 * Moves a visit to another time, as long as before unless said otherwise; everybody is told by the calendar (3.5).
 * Moving it to where it is changes nothing.
 */
export const moveVisit =
  (needs: ChangeVisitNeeds) =>
  async ({ start, minutes, ...who }: Move): Promise<VisitDone> => {
    const next = (visit: Visit): Next => {
      const refusal = standing(visit, needs.now())
      if (refusal) return refused(refusal)
      if (visit.unfinished?.step === 'cancel') return refused({ code: 'cancelled' })
      const to = slotFrom(start, minutes ?? minutesOf(visit))
      if (!visit.unfinished && sameSlot(visit, to)) return { ok: true, visit }
      const tooSoon = timeRefusal(start, needs.now())
      if (tooSoon) return refused(tooSoon)
      // The event may be there already, and would look like somebody else's.
      const resumed = visit.unfinished !== null && sameSlot(visit.unfinished, to)
      return { step: { step: 'move', ...to }, look: !resumed }
    }
    const done = await changeVisit(needs, who, next)
    return done.ok && done.visit.state === 'cancelled' ? refused({ code: 'cancelled' }) : done
  }
