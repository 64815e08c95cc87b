import type { Pair } from '../pairing/pair.ts'
import type { Contact } from '../people/customer.ts'
import type { PeopleStore } from '../people/ports.ts'

/** The contacts of some pairs, by id; those that are gone are left out. */
export const contactsOf =
  ({ contacts }: Pick<PeopleStore, 'contacts'>) =>
  async (pairs: readonly Pair[]): Promise<Map<string, Contact>> => {
    const found = await Promise.all(pairs.map((pair) => contacts.get(pair)))
    return new Map(found.flatMap((stored) => (stored ? [[stored.value.id, stored.value]] : [])))
  }
