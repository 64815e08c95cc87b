import { change } from '../store.ts'
import { CALM_MS } from './follow-event.ts'
import { type Acting, CalendarError } from './ports.ts'
import { noteCancelled } from './settle-row.ts'
import type { SettleNeeds } from './settle-visit.ts'
import type { SlotNeeds } from './take-slot.ts'
import type { Visit, VisitKey } from './visit.ts'
import { attendeesOf } from './visit-event.ts'

type Needs = SlotNeeds & Pick<SettleNeeds, 'calendars' | 'newToken' | 'now'>

const MOST_TURNS = 20

/**
 * Lets the calendar invite exactly those whom a booked visit's row names. It may be asked for any number of times, as
 * the whole list is sent; whoever sent one looks at the row again before they go, so that an older list never stays.
 * A visit whose event is gone was called off there, and is here (3.5); one that was only just made may be found a little
 * later. Answers the visit as it is then. Throws
 * CalendarError.
 */
export const settleInviting =
  (needs: Needs) =>
  async (acting: Acting, key: VisitKey): Promise<Visit | undefined> => {
    let sent: string | undefined
    for (let turn = 0; turn < MOST_TURNS; turn++) {
      const visit = (await needs.visits.get(key))?.value
      if (visit?.state !== 'booked' || visit.eventId === null) return visit
      const attendees = attendeesOf(visit)
      const wanted = JSON.stringify(attendees)
      if (visit.inviting === null) {
        if (sent === undefined || sent === wanted) return visit
        await mark(needs, key)
        continue
      }
      try {
        await needs.calendars.invite(acting, visit.eventId, attendees)
      } catch (error) {
        if (!(error instanceof CalendarError && error.code === 'gone')) throw error
        if (!(await isCalledOff(needs, acting, visit, visit.eventId)))
          throw new CalendarError('unreachable', 'an event was not found that may be there')
        await noteCancelled(needs, key, visit.eventId)
        continue
      }
      sent = wanted
      await change(needs.visits, key, (there): Visit | undefined =>
        there?.inviting === visit.inviting && JSON.stringify(attendeesOf(there)) === wanted
          ? { ...there, inviting: null, revision: there.revision + 1 }
          : undefined,
      )
    }
    throw new Error('a visit kept changing')
  }

async function isCalledOff(needs: Needs, acting: Acting, { bookedAt }: Visit, eventId: string) {
  if (Date.parse(needs.now()) - Date.parse(bookedAt) <= CALM_MS) return false
  return (await needs.calendars.look(acting, eventId)) === null
}

/** What was sent came to the calendar after a later list, which must be sent again. */
const mark = ({ visits, newToken }: Needs, key: VisitKey) =>
  change(visits, key, (there): Visit | undefined =>
    there && there.inviting === null
      ? { ...there, inviting: newToken(), revision: there.revision + 1 }
      : undefined,
  )
