import type { Due } from '../checkins/work.ts'
import type { Facts } from '../pairing/ports.ts'
import { change } from '../store.ts'
import { CalendarError, type Calendars, type SeenEvent } from './ports.ts'
import { noteCancelled } from './settle-row.ts'
import { sameSlot, slotOf } from './slot.ts'
import { giveBack, type SlotNeeds, takeSlot } from './take-slot.ts'
import type { Visit, VisitKey } from './visit.ts'

export type FollowNeeds = SlotNeeds & {
  calendars: Pick<Calendars, 'look'>
  facts: Facts
  due: Due
  report: (event: string, fields: Record<string, string>) => void
}
/** The visit as it stands after its event was read; undefined when it was called off. Addresses are lower case. */
export type Followed = { visit: Visit | undefined; declined: ReadonlySet<string> }

/**
 * Reads the event of a booked visit again, unattended, and follows what people did to it in Outlook: called off, moved,
 * declined (3.5). Where it cannot be read, the visit stands as we know it.
 */
export const followEvent =
  (needs: FollowNeeds) =>
  async (key: VisitKey, visit: Visit): Promise<Followed> => {
    const asWeKnow = { visit, declined: new Set<string>() }
    const { eventId } = visit
    const event = eventId && (await look(needs, visit, eventId))
    if (!eventId || event === '') return asWeKnow
    if (event === null) {
      await needs.facts.record({ kind: 'visit', ...key }, () => noteCancelled(needs, key, eventId))
      needs.report('visit.called-off', { visitId: visit.id })
      return { ...asWeKnow, visit: undefined }
    }
    const declined = new Set(event.declined)
    if (sameSlot(event, visit)) return { visit, declined }
    const moved = await needs.facts.record({ kind: 'visit', ...key }, () => follow(needs, key, visit, event))
    needs.report('visit.moved-elsewhere', { visitId: visit.id })
    return { visit: moved, declined }
  }

/** The event as it is now; null when it is called off, and nothing at all when it cannot be read. */
async function look(needs: FollowNeeds, visit: Visit, eventId: string): Promise<SeenEvent | null | ''> {
  try {
    return await needs.calendars.look({ employeeId: visit.organiserId, token: null }, eventId)
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error
    needs.report('visit.not-seen', { visitId: visit.id, reason: error.code })
    return ''
  }
}

/** The calendar has the last word on the time; whether everybody's slot is free there, nobody asked. */
async function follow(needs: FollowNeeds, key: VisitKey, visit: Visit, { start, end }: SeenEvent) {
  await needs.due.add({ dueAt: end, work: { kind: 'visit-over', ...key } })
  const moved = await change(needs.visits, key, (there): Visit | undefined =>
    there?.state === 'booked' && !there.unfinished && sameSlot(there, visit)
      ? { ...there, start, end, revision: there.revision + 1 }
      : undefined,
  )
  if (!moved) return undefined
  await giveBack(needs)(moved, slotOf(visit))
  await takeSlot(needs)(moved, { start, end })
  return moved
}
