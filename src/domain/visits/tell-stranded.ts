import type { Telling } from '../pairing/news.ts'
import type { Visit } from './visit.ts'
import { type SeesToNeeds, whoSeesTo } from './who-sees-to.ts'

export type StrandedNeeds = SeesToNeeds & {
  tellNews: (telling: Telling) => Promise<void>
  now: () => string
}

/**
 * Tells the customer's owner, who steps in for an organiser who has left, that Outlook does not let us into the mailbox in
 * which the event of a visit to come stands: what is done to it there is not seen, and nobody can call it off from here (3.5).
 * Once for each time it stands at. Nothing while the organiser is with us: their mailbox may come back. Safe to repeat.
 */
export const tellStranded =
  (needs: StrandedNeeds) =>
  async (visit: Visit): Promise<void> => {
    const { id, customerId, customerName, organiserId, organiserName, start, end, timeZone } = visit
    if (end <= needs.now()) return
    const employeeId = await whoSeesTo(needs)(visit)
    if (!employeeId || employeeId === organiserId) return
    const kind = 'visit out of reach'
    await needs.tellNews({
      id: [kind, id, start].join('|'),
      ...{ employeeId, kind, pairId: '', customerId, customerName, visitId: id },
      ...{ contactName: '', contactTitle: '', otherName: organiserName },
      note: [start, timeZone].join(' '),
      at: needs.now(),
    })
  }
