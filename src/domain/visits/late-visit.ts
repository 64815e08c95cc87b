import type { CarryNeeds } from './carry-out.ts'
import { giveUpVisit } from './give-up-visit.ts'
import type { Acting } from './ports.ts'
import { noteBooked, noteCancelled, noteMoved } from './settle-row.ts'
import { makeEvent } from './settle-visit.ts'
import { slotOf } from './slot.ts'
import { giveBack } from './take-slot.ts'
import type { VisitKey } from './visit.ts'
import { refused, type VisitDone } from './visit-refusal.ts'

/**
 * A visit that should have begun and nobody knows whether it is booked: the calendar is asked once more. Who was
 * invited in time is visited; an event that is made only now is taken back. Throws CalendarError.
 */
export const settleLate =
  (needs: CarryNeeds) =>
  async (acting: Acting, key: VisitKey): Promise<VisitDone> => {
    const visit = (await needs.visits.get(key))?.value
    const step = visit?.unfinished
    if (visit?.state !== 'booking' || !step) return refused({ code: 'visit unknown' })
    if (step.tried > 0) {
      const made = await makeEvent({ needs, acting }, visit)
      if (made.madeAt < visit.start && (await noteBooked(needs, key, made))) {
        await needs.due.add({ dueAt: visit.end, work: { kind: 'visit-over', ...key } })
        return { ok: true, visit }
      }
      await needs.calendars.cancel(acting, made.eventId, '')
    }
    await giveUpVisit(needs)(key, { token: step.token, reason: 'too late', keep: true, anyway: true })
    await giveBack(needs)(visit, slotOf(visit))
    return refused({ code: 'too soon', minutes: 0 })
  }

/**
 * What nobody could find out until all was over: a booking failed, and its row says that people may have been invited;
 * a change that may have been made counts as made, since its organiser wanted it; any other is forgotten.
 */
export const endUndecided =
  (needs: CarryNeeds) =>
  async (key: VisitKey): Promise<void> => {
    const visit = (await needs.visits.get(key))?.value
    const step = visit?.unfinished
    if (!visit || !step) return
    if (visit.state === 'booked' && step.tried > 0) {
      if (step.step === 'cancel') await noteCancelled(needs, key, visit.eventId ?? '')
      if (step.step === 'move') await noteMoved(needs, key, step)
    } else {
      const reason = step.tried > 0 ? 'in doubt' : 'too late'
      await giveUpVisit(needs)(key, { token: step.token, reason, keep: true, anyway: true })
      await giveBack(needs)(visit, slotOf(visit))
    }
  }
