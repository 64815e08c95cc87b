import type { Due } from '../checkins/ports.ts'
import { giveUpVisit } from './give-up-visit.ts'
import { lookAgain } from './look-again.ts'
import { type Acting, CalendarError, type CalendarTrouble } from './ports.ts'
import { type SettleNeeds, settleVisit, type VisitKey } from './settle-visit.ts'
import { type Slot, slotOf } from './slot.ts'
import { takeSlot } from './take-slot.ts'
import type { Visit } from './visit.ts'
import { calendarRefusal, refused, type VisitDone, type VisitRefusal } from './visit-refusal.ts'

export type CarryNeeds = SettleNeeds & { due: Due }
export type How = {
  /** Whether to look if people are free before anything is asked of the calendar. */
  look: boolean
  /** Whether a visit that cannot be booked is kept as failed. */
  keep: boolean
  /** Troubles after which it stays begun, for somebody to come back to: they are thrown. */
  passing: readonly CalendarTrouble[]
}
/** How a person's own request is carried out: whatever is not in doubt, they hear. */
export const ATTENDED = { keep: false, passing: ['unreachable'] } as const

/**
 * Does what a visit's row says is begun: takes the slot, lets the end of the visit be noticed, looks at the
 * calendars, and settles. What cannot be done is undone and refused. Throws CalendarError for troubles that pass;
 * after `unreachable` it may have been done all the same.
 */
export const carryOut =
  (needs: CarryNeeds) =>
  async (acting: Acting, key: VisitKey, how: How): Promise<VisitDone> => {
    const giveUp = async (refusal: VisitRefusal): Promise<VisitDone> => {
      const reason = refusal.code === 'calendar' ? `calendar ${refusal.trouble}` : refusal.code
      await giveUpVisit(needs)(key, { reason, keep: how.keep })
      return refused(refusal)
    }
    const refusal = await prepare(needs, acting, key, how.look).catch(calendarRefusal)
    if (refusal) return giveUp(refusal)
    try {
      const visit = await settleVisit(needs)(acting, key)
      return visit ? { ok: true, visit } : refused({ code: 'visit unknown' })
    } catch (error) {
      if (error instanceof CalendarError && how.passing.includes(error.code)) throw error
      return giveUp(calendarRefusal(error))
    }
  }

async function prepare(
  needs: CarryNeeds,
  acting: Acting,
  key: VisitKey,
  look: boolean,
): Promise<VisitRefusal | undefined> {
  const visit = (await needs.visits.get(key))?.value
  const slot = visit && slotToTake(visit)
  if (!slot) return undefined
  const taken = await takeSlot(needs)(visit, slot)
  if (taken) return taken
  await needs.due.add({ dueAt: slot.end, work: { kind: 'visit-over', ...key } })
  return look ? lookAgain(needs)(acting, visit, slot) : undefined
}

function slotToTake(visit: Visit): Slot | undefined {
  if (visit.state === 'booking') return slotOf(visit)
  return visit.unfinished?.step === 'move' ? slotOf(visit.unfinished) : undefined
}
