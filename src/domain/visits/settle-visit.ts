import type { Hash, PeopleStore } from '../people/ports.ts'
import { change } from '../store.ts'
import type { Acting, Calendars } from './ports.ts'
import { type Slot, sameSlot, slotOf } from './slot.ts'
import { giveBack, type SlotNeeds } from './take-slot.ts'
import type { Visit } from './visit.ts'
import { eventOf, type Invitation, onTheClock } from './visit-event.ts'

export type SettleNeeds = SlotNeeds &
  Pick<PeopleStore, 'employees'> & { calendars: Calendars; hash: Hash; invitation: Invitation }
export type VisitKey = { customerId: string; visitId: string }

const MOST_TURNS = 10

/**
 * Brings the calendar to where the visit's row says it should be: the event made, moved or cancelled, and the row
 * told. Any number may do this at once: whoever changed the calendar looks at the row again before they go. Answers
 * the visit as it is then. Throws CalendarError.
 */
export const settleVisit =
  (needs: SettleNeeds) =>
  async (acting: Acting, key: VisitKey): Promise<Visit | undefined> => {
    let movedTo: Slot | undefined
    for (let turn = 0; turn < MOST_TURNS; turn++) {
      const visit = (await needs.visits.get(key))?.value
      if (!visit) return undefined
      if (visit.state === 'booking') await makeEvent(needs, acting, key, visit)
      else if (visit.state !== 'booked' || !visit.eventId) return visit
      else if (visit.unfinished?.step === 'cancel')
        await cancelEvent(needs, acting, key, visit, visit.unfinished.comment)
      else {
        const wanted = slotOf(visit.unfinished ?? visit)
        const there = movedTo ? sameSlot(movedTo, wanted) : !visit.unfinished
        if (there && !visit.unfinished) return visit
        if (!there) await needs.calendars.move(acting, visit.eventId, onTheClock(wanted, visit.timeZone))
        movedTo = wanted
        await noteMove(needs, key, visit, wanted)
      }
    }
    throw new Error('a visit kept changing')
  }

/** An event that nobody wants any more when it is made is taken back. */
async function makeEvent(needs: SettleNeeds, acting: Acting, key: VisitKey, visit: Visit): Promise<void> {
  const organiser = (await needs.employees.get({ employeeId: visit.organiserId }))?.value
  const words = needs.invitation(visit, organiser?.locale ?? 'en')
  const { link, linkText } = words
  const made = await needs.calendars.create(
    acting,
    eventOf(visit, { hash: needs.hash, words: { link, linkText } }),
  )
  const after = await change(needs.visits, key, (there): Visit | undefined =>
    there?.state === 'booking' && sameSlot(there, visit)
      ? { ...there, ...made, state: 'booked', reason: null, revision: there.revision + 1 }
      : undefined,
  )
  if (after?.eventId !== made.eventId) await needs.calendars.cancel(acting, made.eventId, '')
}

async function noteMove(needs: SettleNeeds, key: VisitKey, visit: Visit, to: Slot): Promise<void> {
  const after = await change(needs.visits, key, (there): Visit | undefined =>
    there?.state === 'booked' && there.unfinished?.step === 'move' && sameSlot(there.unfinished, to)
      ? { ...there, ...slotOf(to), unfinished: null, revision: there.revision + 1 }
      : undefined,
  )
  if (after && sameSlot(after, to) && !sameSlot(visit, to)) await giveBack(needs)(visit, slotOf(visit))
}

async function cancelEvent(
  needs: SettleNeeds,
  acting: Acting,
  key: VisitKey,
  visit: Visit,
  comment: string,
): Promise<void> {
  await needs.calendars.cancel(acting, visit.eventId ?? '', comment)
  await change(needs.visits, key, (there): Visit | undefined =>
    there?.state === 'booked' && there.unfinished?.step === 'cancel'
      ? { ...there, state: 'cancelled', unfinished: null, revision: there.revision + 1 }
      : undefined,
  )
  await giveBack(needs)(visit, slotOf(visit))
}
