import type { Telling } from '../pairing/news.ts'
import type { Visit } from './visit.ts'

export type WaitingNeeds = { tellNews: (telling: Telling) => Promise<void>; now: () => string }

/**
 * Tells who organises a visit that the calendar did not take a change of it from the service alone, so that nobody who
 * is invited knows of it until they send it again themselves (3.5). Once for each change. Safe to repeat.
 */
export const tellWaiting =
  ({ tellNews, now }: WaitingNeeds) =>
  (visit: Visit, change: string): Promise<void> => {
    const { id, customerId, customerName, organiserId, start, timeZone } = visit
    const kind = 'visit waits'
    return tellNews({
      id: [kind, id, change].join('|'),
      ...{ employeeId: organiserId, kind, pairId: '', customerId, customerName, visitId: id },
      ...{ contactName: '', contactTitle: '', otherName: '' },
      note: [start, timeZone].join(' '),
      at: now(),
    })
  }
