import type { Telling } from '../pairing/news.ts'
import type { PeopleStore } from '../people/ports.ts'
import type { Visit } from './visit.ts'

export type StrandedNeeds = Pick<PeopleStore, 'customers' | 'employees'> & {
  tellNews: (telling: Telling) => Promise<void>
  now: () => string
}

/**
 * Tells the customer's owner, who steps in for an organiser who has left, that Outlook does not know the mailbox in which
 * the event of a visit to come stands: what is done to it there is not seen, and nobody can call it off from here (3.5).
 * Once for each time it stands at. Nothing while the organiser is with us: their mailbox may come back. Safe to repeat.
 */
export const tellStranded =
  (needs: StrandedNeeds) =>
  async (visit: Visit): Promise<void> => {
    const { id, customerId, customerName, organiserId, organiserName, start, end, timeZone } = visit
    if (end <= needs.now()) return
    const organiser = (await needs.employees.get({ employeeId: organiserId }))?.value
    if (organiser && !organiser.leftOn) return
    const ownerId = (await needs.customers.get({ customerId }))?.value.ownerId
    const owner = ownerId ? (await needs.employees.get({ employeeId: ownerId }))?.value : undefined
    if (!owner || owner.leftOn) return
    const kind = 'visit out of reach'
    await needs.tellNews({
      id: [kind, id, start].join('|'),
      ...{ employeeId: owner.id, kind, pairId: '', customerId, customerName, visitId: id },
      ...{ contactName: '', contactTitle: '', otherName: organiserName },
      note: [start, timeZone].join(' '),
      at: needs.now(),
    })
  }
