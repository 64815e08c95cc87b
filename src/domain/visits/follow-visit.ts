import type { Due } from '../checkins/work.ts'
import { inParallel } from '../in-parallel.ts'
import { type FollowNeeds, followEvent } from './follow-event.ts'
import { lookAgainAt, lookLastNight } from './look-night.ts'
import { isFollowed, type OrganisedNeeds, organisedBy } from './organised-by.ts'
import { type PlanBriefsNeeds, planBriefs } from './plan-briefs.ts'
import type { VisitKey } from './visit.ts'
import { type WatchNeeds, watchVisit } from './watch-visit.ts'

type Needs = FollowNeeds & OrganisedNeeds & { due: Due }

const AT_ONCE = 4
const HOUR_MS = 3_600_000

/**
 * Looks at the event of a visit to come and follows what was done to it (3.5). While a change of ours is on its way to
 * it, it is looked at an hour later.
 */
export const followVisit =
  (needs: Needs) =>
  async ({ customerId, visitId }: VisitKey): Promise<void> => {
    const key = { customerId, visitId }
    const visit = (await needs.visits.get(key))?.value
    if (!visit || !isFollowed(visit, needs.now())) return
    if (visit.unfinished || visit.inviting)
      await lookAgainAt(needs.due, key, Date.parse(needs.now()) + HOUR_MS)
    else await followEvent(needs)(key, visit)
  }

/**
 * Looks at all visits that somebody organises, or at those among them with one of these events. One visit's trouble
 * does not stop the others; it throws when all were tried, so that the message comes back.
 */
export const followVisits =
  (needs: Needs) =>
  async ({ employeeId, eventIds }: { employeeId: string; eventIds?: readonly string[] }): Promise<void> => {
    const all = await organisedBy(needs, employeeId)
    const asked = all.filter(({ eventId }) => !eventIds || eventIds.includes(eventId ?? ''))
    const done = await inParallel(
      asked,
      async ({ customerId, id }) => {
        try {
          await followVisit(needs)({ customerId, visitId: id })
          return true
        } catch (error) {
          needs.report('visit.error', { visitId: id, error: String(error) })
          return false
        }
      },
      AT_ONCE,
    )
    if (done.includes(false)) throw new Error('some visits could not be looked at')
  }

/**
 * The look of a night: of every night where its calendar tells us nothing, else of the last one, so that what no
 * notification told is found all the same. What its people are to know before it is planned where nobody did that, as
 * for a visit that was booked by an older version (3.6).
 */
export const lookAtVisit =
  (needs: Needs & WatchNeeds & PlanBriefsNeeds) =>
  async ({ customerId, visitId }: VisitKey): Promise<void> => {
    const key = { customerId, visitId }
    await followVisit(needs)(key)
    const visit = (await needs.visits.get(key))?.value
    if (!visit || !isFollowed(visit, needs.now())) return
    await watchVisit(needs)(visit)
    await planBriefs(needs)(visit)
    await lookLastNight(needs.due, key, visit.start, needs.now())
  }
