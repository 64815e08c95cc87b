import { tookPlace } from '../checkins/attend-visit.ts'
import { lookAgain } from '../clock-skew.ts'
import { inParallel } from '../in-parallel.ts'
import { hasDeclined } from './answers.ts'
import { type AskNeeds, askHowItWas } from './ask-how-it-was.ts'
import { type FollowNeeds, followEvent } from './follow-event.ts'
import { lookForReport } from './read-attendance.ts'

type Needs = AskNeeds & FollowNeeds & Parameters<typeof lookForReport>[0]

const AT_ONCE = 4

/**
 * When a visit is over it counts as a conversation of each employee in it (2.2), and each is asked what they heard
 * (3.7), as its event stands then: nothing where it was moved, cancelled or never booked, nor of who declined; while a change is in doubt, since whoever settles it
 * comes back to this. Where our clock is a little behind that of whoever handed it out, somebody must look again after
 * `laterMs`. May be repeated; one person's trouble is reported and does not stop the others, and it throws only when
 * all were tried, so that the message comes back.
 */
export const afterVisit =
  (needs: Needs) =>
  async (key: { customerId: string; visitId: string }): Promise<{ laterMs: number | null }> => {
    const visit = (await needs.visits.get(key))?.value
    if (visit?.state !== 'booked') return { laterMs: null }
    const row = {
      dueAt: visit.end,
      work: { kind: 'visit-over', customerId: visit.customerId, visitId: visit.id },
    } as const
    if (!tookPlace(visit, needs.now())) return lookAgain(needs.due, row, needs.now())
    if (visit.unfinished) return { laterMs: null }
    const held = await followEvent(needs)(key, visit)
    if (!held || held.unfinished || !tookPlace(held, needs.now())) return { laterMs: null }
    await lookForReport(needs, held)
    const done = await inParallel(
      held.employees.filter((one) => !hasDeclined(held, one)),
      async ({ employeeId }) => {
        try {
          await askHowItWas(needs, held, employeeId)
          return []
        } catch (error) {
          needs.report('visit.error', { employeeId, visitId: visit.id, error: String(error) })
          return [error]
        }
      },
      AT_ONCE,
    )
    const failed = done.flat()
    const all = `${done.length} people of a visit`
    if (failed.length > 0) throw new AggregateError(failed, `${failed.length} of ${all} are not asked`)
    return { laterMs: null }
  }
