import type { Due } from '../checkins/work.ts'
import type { Facts } from '../pairing/ports.ts'
import { change, copyForward } from '../store.ts'
import { asSeen, type SeenNeeds } from './as-seen.ts'
import { lookAgainAt, lookLastNight } from './look-night.ts'
import { CalendarError, type Calendars, type SeenEvent, type VisitStore } from './ports.ts'
import { type RaiseNeeds, raiseAnswers } from './raise-answers.ts'
import { noteCancelled } from './settle-row.ts'
import { sameSlot, slotOf } from './slot.ts'
import { giveBack, takeSlot } from './take-slot.ts'
import { type StrandedNeeds, tellStranded } from './tell-stranded.ts'
import type { Visit, VisitKey } from './visit.ts'

export type FollowNeeds = SeenNeeds &
  RaiseNeeds &
  StrandedNeeds &
  Pick<VisitStore, 'visitCopies'> & {
    calendars: Pick<Calendars, 'look'>
    facts: Facts
    due: Due
    report: (event: string, fields: Record<string, string>) => void
  }

const MOST_TURNS = 5
/** Longer than a call to the calendar may take, and until all of it is seen there. */
export const CALM_MS = 20_000

/**
 * Reads the event of a booked visit again, unattended, and follows what people did to it in Outlook: called off, moved,
 * others invited, answered (3.5). Answers the visit as it stands then; undefined when it was called off. Where it
 * cannot be read, the visit stands as we know it. What is written is what was read after the row was, so that of many
 * who look at once none brings back what is older. A move right after one of ours is looked at again a little later: it
 * may be ours too, overtaken on its way, and then whoever made it puts it right.
 */
export const followEvent =
  (needs: FollowNeeds) =>
  async (key: VisitKey, known: Visit): Promise<Visit | undefined> => {
    let visit = known
    for (let turn = 0; turn < MOST_TURNS; turn++) {
      const { eventId } = visit
      const event = eventId && (await look(needs, visit, eventId))
      if (!eventId || event === '') return visit
      if (event === null) {
        await needs.facts.record({ kind: 'visit', ...key }, () => noteCancelled(needs, key, eventId))
        needs.report('visit.called-off', { visitId: visit.id })
        return undefined
      }
      const calm = calmAfter(visit)
      if (!sameSlot(visit, event) && calm > Date.parse(needs.now())) {
        await lookAgainAt(needs.due, key, calm)
        return visit
      }
      const seen = await asSeen(needs)(visit, event)
      if (seen === visit) return visit
      await raiseAnswers(needs)(visit, seen)
      const written = await needs.facts.record({ kind: 'visit', ...key }, () =>
        write(needs, key, visit, seen),
      )
      if (written) return seen
      const there = (await needs.visits.get(key))?.value
      if (there?.state !== 'booked') return undefined
      // Whoever changes it at this moment brings its event along.
      if (there.unfinished || there.inviting) return there
      visit = there
    }
    return visit
  }

/** Unix ms of product time after which no move of ours is on its way. */
const calmAfter = ({ movedAt }: Visit) => (movedAt === null ? 0 : Date.parse(movedAt) + CALM_MS)

/** The event as it is now; null when it is called off, and nothing at all when it cannot be read. */
async function look(needs: FollowNeeds, visit: Visit, eventId: string): Promise<SeenEvent | null | ''> {
  try {
    return await needs.calendars.look({ employeeId: visit.organiserId, token: null }, eventId)
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error
    needs.report('visit.not-seen', { visitId: visit.id, reason: error.code })
    // An account that is only closed to us, as those of leavers mostly are, is as much out of reach as one deleted.
    if (error.code === 'no mailbox' || error.code === 'permission') await tellStranded(needs)(visit)
    return ''
  }
}

/**
 * The calendar has the last word on the time and on who takes part; whether everybody's slot is free there, nobody
 * asked. False where the row changed since it was read.
 */
async function write(needs: FollowNeeds, key: VisitKey, known: Visit, seen: Visit): Promise<boolean> {
  const moved = !sameSlot(known, seen)
  if (moved) {
    await needs.due.add({ dueAt: seen.end, work: { kind: 'visit-over', ...key } })
    await lookLastNight(needs.due, key, seen.start, needs.now())
  }
  const after: Visit = { ...seen, revision: known.revision + 1 }
  let written = false
  await change(needs.visits, key, (there) => {
    written = there?.state === 'booked' && there.revision === known.revision
    return written ? after : undefined
  })
  if (!written) return false
  if (moved) needs.report('visit.moved-elsewhere', { visitId: known.id })
  const others = known.employees !== seen.employees || known.contacts !== seen.contacts
  if (!moved && !others) return true
  for (const { employeeId } of known.employees)
    if (!seen.employees.some((one) => one.employeeId === employeeId))
      await copyForward(needs.visitCopies, { employeeId, visitId: known.id }, after)
  await giveBack(needs)(known, slotOf(known))
  await takeSlot(needs)(seen, slotOf(seen))
  return true
}
