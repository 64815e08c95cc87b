import type { WorkQueue } from '../checkins/work.ts'
import { CalendarError, type VisitStore } from './ports.ts'
import type { VisitKey } from './visit.ts'
import { refused, type VisitDone } from './visit-refusal.ts'

export type DoubtNeeds = Pick<VisitStore, 'visits'> & { queue: WorkQueue }

/**
 * What is answered when the calendar may have done what it did not confirm: the visit that is being booked, or that
 * a change is in doubt. It is finished unattended, at once where that works.
 */
export const leftInDoubt =
  (needs: DoubtNeeds, key: VisitKey, what: 'booking' | 'change') =>
  async (error: unknown): Promise<VisitDone> => {
    if (!(error instanceof CalendarError)) throw error
    await needs.queue.put({ kind: 'visit', ...key })
    const visit = (await needs.visits.get(key))?.value
    return what === 'booking' && visit ? { ok: true, visit } : refused({ code: 'in doubt' })
  }
