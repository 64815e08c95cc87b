import type { Hash, PeopleStore } from '../people/ports.ts'
import { change } from '../store.ts'
import { type Acting, CalendarError, type Calendars } from './ports.ts'
import { noteBooked, noteCancelled, noteMoved, standsElsewhere } from './settle-row.ts'
import { type Slot, sameSlot, slotOf } from './slot.ts'
import type { SlotNeeds } from './take-slot.ts'
import { withStep } from './unfinished.ts'
import type { Unfinished, Visit, VisitKey } from './visit.ts'
import { eventOf, type Invitation, onTheClock } from './visit-event.ts'

export type SettleNeeds = SlotNeeds &
  Pick<PeopleStore, 'employees'> & {
    calendars: Calendars
    hash: Hash
    invitation: Invitation
    newToken: () => string
    now: () => string
  }
type Doing = { needs: SettleNeeds; acting: Acting; key: VisitKey }

const MOST_TURNS = 20

/**
 * Brings the calendar to where the visit's row says it should be, as far as people were found free for it: the event
 * made, moved or cancelled, and the row told. Any number may do this at once: whoever changed the calendar looks at
 * the row again before they go. Answers the visit as it is then. Throws CalendarError.
 */
export const settleVisit =
  (needs: SettleNeeds) =>
  async (acting: Acting, key: VisitKey): Promise<Visit | undefined> => {
    const doing: Doing = { needs, acting, key }
    let leftAt: Slot | undefined
    for (let turn = 0; turn < MOST_TURNS; turn++) {
      const visit = (await needs.visits.get(key))?.value
      if (visit?.state !== 'booking' && visit?.state !== 'booked') return visit
      const step = visit.unfinished
      if (step?.looked) leftAt = (await attempt(doing, visit, step)) ?? leftAt
      else if (!leftAt || sameSlot(leftAt, visit)) return visit
      else {
        // It came to the calendar after what was done since, and must be put right.
        await standsElsewhere(needs, key, leftAt)
        leftAt = undefined
      }
    }
    throw new Error('a visit kept changing')
  }

/** Notes the attempt, makes it, and notes what came of it; answers where an event was moved to. */
async function attempt(doing: Doing, visit: Visit, step: Unfinished): Promise<Slot | undefined> {
  const { needs, key } = doing
  if (!(await count(needs, key, step, 1))) return undefined
  try {
    return await carry(doing, visit, step)
  } catch (error) {
    if (error instanceof CalendarError && error.code !== 'unreachable') await count(needs, key, step, -1)
    throw error
  }
}

async function carry(doing: Doing, visit: Visit, step: Unfinished): Promise<Slot | undefined> {
  const { needs, acting, key } = doing
  if (step.step === 'book') {
    const made = await makeEvent(doing, visit)
    // An event that nobody wants any more when it is made is taken back.
    if (!(await noteBooked(needs, key, made))) await needs.calendars.cancel(acting, made.eventId, '')
    return undefined
  }
  const eventId = visit.eventId ?? ''
  if (step.step === 'cancel') {
    await needs.calendars.cancel(acting, eventId, step.comment)
    await noteCancelled(needs, key, eventId)
    return undefined
  }
  await needs.calendars.move(acting, eventId, onTheClock(step, visit.timeZone))
  await noteMoved(needs, key, step)
  return slotOf(step)
}

/** The event of a visit that is being booked: the same one, however often it is asked for. */
export async function makeEvent({ needs, acting }: Pick<Doing, 'needs' | 'acting'>, visit: Visit) {
  const organiser = (await needs.employees.get({ employeeId: visit.organiserId }))?.value
  const { link, linkText } = needs.invitation(visit, organiser?.locale ?? 'en')
  return needs.calendars.create(acting, eventOf(visit, { hash: needs.hash, words: { link, linkText } }))
}

/** Counts an attempt at a step, or one that surely did nothing. False where another step stands before it by now. */
async function count({ visits }: SettleNeeds, key: VisitKey, { token }: Unfinished, more: 1 | -1) {
  let counted = false
  await change(visits, key, (there): Visit | undefined => {
    const isFirst = there?.unfinished?.token === token
    const unfinished =
      there && withStep(there.unfinished, token, (one) => ({ ...one, tried: one.tried + more }))
    counted = unfinished !== undefined && (isFirst || more < 0)
    return there && unfinished && counted ? { ...there, unfinished } : undefined
  })
  return counted
}
