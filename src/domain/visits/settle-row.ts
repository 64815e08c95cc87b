import { change } from '../store.ts'
import type { EventMade } from './ports.ts'
import { type Slot, sameSlot, slotOf } from './slot.ts'
import { giveBack, type SlotNeeds } from './take-slot.ts'
import { inDoubt, mayStandAt, slotsOf, stepsOf, withStep } from './unfinished.ts'
import type { Unfinished, Visit, VisitKey } from './visit.ts'

type RowNeeds = Pick<SlotNeeds, 'visits'> & { newToken: () => string }

/** Notes the event of a visit that was being booked; false where nobody waits for it any more. */
export async function noteBooked(
  needs: SlotNeeds & { now: () => string },
  key: VisitKey,
  made: EventMade,
): Promise<boolean> {
  const { eventId, iCalUId, joinUrl } = made
  const after = await change(needs.visits, key, (there): Visit | undefined =>
    there?.state === 'booking'
      ? {
          ...{ ...there, eventId, iCalUId, joinUrl, bookedAt: needs.now() },
          ...{ state: 'booked', reason: null, unfinished: null, revision: there.revision + 1 },
        }
      : undefined,
  )
  return after?.eventId === eventId
}

/** Notes that the event was moved, and gives back where it does not stand any more. Steps begun since stay. */
export function noteMoved(
  needs: SlotNeeds & { now: () => string },
  key: VisitKey,
  { token, start, end }: Unfinished & Slot,
) {
  return rewrite(needs, key, (there) => {
    const unfinished = withStep(there.unfinished, token, () => null)
    return there.state === 'booked' && unfinished !== undefined
      ? // What was said to the old time says nothing of the new one.
        { ...there, start, end, unfinished, answers: null, movedAt: needs.now() }
      : undefined
  })
}

/** Notes that the event is cancelled, with what was said about it, whatever else was begun with it meanwhile. */
export function noteCancelled(needs: SlotNeeds, key: VisitKey, eventId: string) {
  return rewrite(needs, key, (there) =>
    there.state === 'booked' && there.eventId === eventId
      ? { ...there, state: 'cancelled', cancelNote: noteIn(there), unfinished: null, inviting: null }
      : undefined,
  )
}

function noteIn(visit: Visit): string | null {
  const comments = stepsOf(visit).flatMap((one) => (one.step === 'cancel' ? one.comment.trim() : []))
  return comments.find(Boolean) ?? null
}

/** Notes that the event was left where the row does not have it, so that it is put right even after a crash. */
export async function standsElsewhere({ visits, newToken }: RowNeeds, key: VisitKey, leftAt: Slot) {
  const token = newToken()
  await change(visits, key, (there): Visit | undefined => {
    if (there?.state !== 'booked' || sameSlot(there, leftAt)) return undefined
    const back = inDoubt({ step: 'move', ...slotOf(there) }, token)
    const [last] = stepsOf(there).slice(-1)
    const beneath = last && withStep(there.unfinished, last.token, (one) => ({ ...one, before: back }))
    return { ...there, unfinished: beneath ?? back, revision: there.revision + 1 }
  })
}

/** Writes the row anew; what the visit does not hold any more is free for others. */
async function rewrite(needs: SlotNeeds, key: VisitKey, edit: (there: Visit) => Visit | undefined) {
  let held: Slot[] = []
  const after = await change(needs.visits, key, (there) => {
    const next = there && edit(there)
    held = next ? slotsOf(there) : []
    return next && { ...next, revision: there.revision + 1 }
  })
  if (!after) return
  for (const slot of held)
    if (after.state !== 'booked' || !mayStandAt(after, slot)) await giveBack(needs)(after, slot)
}
