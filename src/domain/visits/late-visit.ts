import { type CarryNeeds, carryOut, type How } from './carry-out.ts'
import { giveUpVisit } from './give-up-visit.ts'
import type { Acting } from './ports.ts'
import { noteBooked, noteCancelled, noteMoved } from './settle-row.ts'
import { makeEvent } from './settle-visit.ts'
import { slotOf } from './slot.ts'
import { giveBack } from './take-slot.ts'
import type { Visit, VisitKey } from './visit.ts'
import { refused, type VisitDone } from './visit-refusal.ts'

/** Carries out what is begun with a visit; a booking only as long as people can still come. Throws CalendarError. */
export const carryOn =
  (needs: CarryNeeds) =>
  (acting: Acting, key: VisitKey, visit: Visit, how: How): Promise<VisitDone> =>
    visit.state === 'booking' && visit.start <= needs.now()
      ? settleLate(needs)(acting, key)
      : carryOut(needs)(acting, key, how)

/**
 * A visit that should have begun and nobody knows whether it is booked: the calendar is asked once more. Who was
 * invited in time is visited; an event that is made only now is taken back. Throws CalendarError.
 */
const settleLate =
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
    return refused({ code: 'not booked' })
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
