import type { Telling } from '../pairing/news.ts'
import type { Visit } from './visit.ts'
import { type SeesToNeeds, whoSeesTo } from './who-sees-to.ts'

export type WaitingNeeds = SeesToNeeds & { tellNews: (telling: Telling) => Promise<void>; now: () => string }

/**
 * Tells who organises a visit that the calendar did not take a change of it from the service alone, so that nobody who
 * is invited knows of it until they send it again themselves; where they have left, the customer's owner, who can only
 * tell people themselves (3.5). Once for each change. Safe to repeat.
 */
export const tellWaiting =
  (needs: WaitingNeeds) =>
  async (visit: Visit, change: string): Promise<void> => {
    const { id, customerId, customerName, organiserId, organiserName, start, timeZone } = visit
    const employeeId = await whoSeesTo(needs)(visit)
    if (!employeeId) return
    const kind = employeeId === organiserId ? 'visit waits' : 'change out of reach'
    await needs.tellNews({
      id: [kind, id, change].join('|'),
      ...{ employeeId, kind, pairId: '', customerId, customerName, visitId: id },
      ...{ contactName: '', contactTitle: '', otherName: kind === 'visit waits' ? '' : organiserName },
      note: [start, timeZone].join(' '),
      at: needs.now(),
    })
  }
