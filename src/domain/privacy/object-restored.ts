import type { Due } from '../checkins/work.ts'
import { inParallel } from '../in-parallel.ts'
import type { Contact } from '../people/customer.ts'
import type { PeopleStore } from '../people/ports.ts'
import { change } from '../store.ts'

type Needs = Pick<PeopleStore, 'contacts'> & { due: Pick<Due, 'add'>; now: () => string }

/**
 * Carries the objections of contacts over to rows that come from a backup, as an objection is remembered (6.4). What
 * follows from it the service does as soon as it starts. Safe to repeat. Gives how many people did not object there.
 */
export const objectRestored =
  (needs: Needs) =>
  async (objected: readonly Contact[]): Promise<number> => {
    const fresh = await inParallel(objected, async ({ customerId, id: contactId, objectedOn }) => {
      const key = { customerId, contactId }
      const there = (await needs.contacts.get(key))?.value
      if (!there || there.objectedOn) return []
      // Before the row, so that it follows after a crash.
      await needs.due.add({ dueAt: needs.now(), work: { kind: 'contact', ...key } })
      await change(needs.contacts, key, (contact) => contact && { ...contact, objectedOn })
      return [contactId]
    })
    return fresh.flat().length
  }
