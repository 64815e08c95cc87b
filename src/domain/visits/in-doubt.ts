import type { VisitStore } from './ports.ts'
import { CalendarError } from './ports.ts'
import type { VisitKey } from './settle-visit.ts'
import { refused, type VisitDone } from './visit-refusal.ts'

type Needs = Pick<VisitStore, 'visits'> & { copyVisit: (key: VisitKey) => Promise<void> }

/**
 * What is answered when the calendar may have done what it did not confirm: the visit that is being booked, or that
 * a change is in doubt. The message about the visit is still there, and finishes it.
 */
export const leftInDoubt =
  (needs: Needs, key: VisitKey, what: 'booking' | 'change') =>
  async (error: unknown): Promise<VisitDone> => {
    if (!(error instanceof CalendarError)) throw error
    await needs.copyVisit(key)
    const visit = (await needs.visits.get(key))?.value
    return what === 'booking' && visit ? { ok: true, visit } : refused({ code: 'in doubt' })
  }
