import type { Due, WorkQueue } from '../checkins/work.ts'
import { change } from '../store.ts'
import { giveUpVisit } from './give-up-visit.ts'
import { lookAgain } from './look-again.ts'
import { lookLastNight } from './look-night.ts'
import { type Acting, CalendarError } from './ports.ts'
import { type SettleNeeds, settleVisit } from './settle-visit.ts'
import { type Slot, slotOf } from './slot.ts'
import { giveBack, takeSlot } from './take-slot.ts'
import { mayStandAt, stepsOf, withStep } from './unfinished.ts'
import type { Visit, VisitKey } from './visit.ts'
import { calendarRefusal, refused, type VisitDone, type VisitRefusal } from './visit-refusal.ts'

export type CarryNeeds = SettleNeeds & { due: Due; queue: WorkQueue; now: () => string }
export type How = {
  /** The step to carry out. */
  token: string
  /** Whether a visit that cannot be booked is kept as failed. */
  keep: boolean
  /** Whether a calendar that does not answer, or is busy, is waited for: then that is thrown. */
  patient: boolean
}

/**
 * Does a step that a visit's row says is begun: takes the slot, lets the end of the visit be noticed, looks at the
 * calendars, and settles. Answers the visit as it is then, which may be otherwise where more was begun meanwhile.
 * What cannot be done is undone and refused; where it may have been done all the same, the CalendarError is thrown, and
 * so it is, where that is waited for, of what must be done in the end.
 */
export const carryOut =
  (needs: CarryNeeds) =>
  async (acting: Acting, key: VisitKey, how: How): Promise<VisitDone> => {
    const visit = (await needs.visits.get(key))?.value
    const slot = visit && slotToTake(visit, how.token)
    try {
      const refusal = visit && slot && (await prepare(needs, acting, { visit, slot, ...how }))
      if (refusal) return await giveUp(needs, key, how, { visit, slot, refusal })
      const settled = await settleVisit(needs)(acting, key)
      if (settled && slot && !mayStandAt(settled, slot)) await giveBack(needs)(settled, slot)
      return settled ? { ok: true, visit: settled } : refused({ code: 'visit unknown' })
    } catch (error) {
      if (!(error instanceof CalendarError)) throw error
      if (how.patient && (error.code === 'unreachable' || error.code === 'throttled')) throw error
      return giveUp(needs, key, how, { visit, slot, refusal: calendarRefusal(error), error })
    }
  }

/** Who looked when the visit was over and found a step in doubt has left it to whoever settles that. */
export async function noticeEnd({ visits, queue, now }: CarryNeeds, key: VisitKey): Promise<void> {
  const visit = (await visits.get(key))?.value
  if (visit?.state === 'booked' && !visit.unfinished && visit.end <= now())
    await queue.put({ kind: 'visit-over', ...key })
}

type Begun = { visit: Visit; slot: Slot; token: string }

async function prepare(
  needs: CarryNeeds,
  acting: Acting,
  { visit, slot, token }: Begun,
): Promise<VisitRefusal | undefined> {
  const key: VisitKey = { customerId: visit.customerId, visitId: visit.id }
  if (visit.unfinished?.token !== token) return undefined
  const taken = await takeSlot(needs)(visit, slot)
  if (taken) return taken
  await needs.due.add({ dueAt: slot.end, work: { kind: 'visit-over', ...key } })
  await lookLastNight(needs.due, key, slot.start, needs.now())
  if (visit.unfinished.looked) return undefined
  const refusal = await lookAgain(needs)(acting, visit, slot)
  if (refusal) return refusal
  await change(needs.visits, key, (there): Visit | undefined => {
    const unfinished = there && withStep(there.unfinished, token, (step) => ({ ...step, looked: true }))
    return there && unfinished ? { ...there, unfinished } : undefined
  })
  return undefined
}

type Failed = {
  visit: Visit | undefined
  slot: Slot | undefined
  refusal: VisitRefusal
  error?: CalendarError
}

async function giveUp(
  needs: CarryNeeds,
  key: VisitKey,
  { token, keep, patient }: How,
  { visit, slot, refusal, error }: Failed,
): Promise<VisitDone> {
  const isCalendar = refusal.code === 'calendar'
  const reason = isCalendar ? `calendar ${refusal.trouble}` : refusal.code
  const anyway = isCalendar && refusal.trouble === 'gone'
  const { visit: after, ...left } = await giveUpVisit(needs)(key, { token, reason, keep, anyway })
  if (left.inDoubt || (left.stands && patient))
    throw error ?? new CalendarError('unreachable', 'an earlier attempt may have been done')
  if (left.stands) return refused(refusal)
  if (visit && slot) await giveBack(needs)(visit, slot)
  if (after?.state === 'cancelled') return refused({ code: 'cancelled' })
  if (!left.restored) return refused(refusal)
  // Somebody has to see to what stood before and may have reached the calendar.
  await needs.queue.put({ kind: 'visit', ...key })
  return refused(isCalendar ? { code: 'in doubt' } : refusal)
}

function slotToTake(visit: Visit, token: string): Slot | undefined {
  const step = stepsOf(visit).find((one) => one.token === token)
  if (step?.step === 'book') return slotOf(visit)
  return step?.step === 'move' ? slotOf(step) : undefined
}
