import type { VisitKey } from './settle-visit.ts'
import { sameSlot, slotOf } from './slot.ts'
import { giveBack, type SlotNeeds } from './take-slot.ts'
import type { Visit } from './visit.ts'

type Giving = {
  /** A code. */
  reason: string
  /** Keeps a visit that was never booked, as failed; else it leaves no trace when it was only just begun. */
  keep: boolean
}

/**
 * Undoes what was begun and cannot be done: a booking leaves its slot, a move or a cancellation leaves the visit as
 * it was. The row goes first: what a crash leaves of the slot then holds nobody up.
 */
export const giveUpVisit =
  (needs: SlotNeeds) =>
  async (key: VisitKey, { reason, keep }: Giving): Promise<void> => {
    for (;;) {
      const stored = await needs.visits.get(key)
      const visit = stored?.value
      if (!stored || !visit || (visit.state !== 'booking' && !visit.unfinished)) return
      const before = undone(visit, reason)
      const gone = visit.state === 'booking' && visit.revision === 1 && !keep
      const written = gone
        ? await needs.visits.remove(key, stored)
        : await needs.visits.replace(key, stored, before)
      if (written === 'changed') continue
      if (visit.state === 'booking') await giveBack(needs)(visit, slotOf(visit))
      else if (visit.unfinished?.step === 'move' && !sameSlot(visit.unfinished, visit))
        await giveBack(needs)(visit, slotOf(visit.unfinished))
      return
    }
  }

function undone(visit: Visit, reason: string): Visit {
  const revision = visit.revision + 1
  return visit.state === 'booking'
    ? { ...visit, state: 'failed', reason, revision }
    : { ...visit, unfinished: null, revision }
}
