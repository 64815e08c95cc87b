import type { Due } from '../checkins/work.ts'
import { inParallel } from '../in-parallel.ts'
import type { Contact } from '../people/customer.ts'
import type { EmailEntry, PeopleStore } from '../people/ports.ts'
import { entryAfter } from '../people/write-customers.ts'
import { change } from '../store.ts'

type Needs = Pick<PeopleStore, 'contacts' | 'customerList' | 'customers' | 'emails' | 'employees'> & {
  /** What was in use until now; undefined where nothing of it is left. */
  before: Pick<PeopleStore, 'customers'> | undefined
  due: Pick<Due, 'add'>
  now: () => string
}

/**
 * Carries the objections of contacts over to rows that come from a backup, as an objection is remembered (6.4): a contact
 * whom the backup does not know comes along, or the next import would take them for new, and so does their customer, or
 * nobody would find and forget them. What follows from it the service does as soon as it starts. Safe to repeat. Gives how many people did not object there.
 */
export const objectRestored =
  (needs: Needs) =>
  async (objected: readonly Contact[]): Promise<number> => {
    const fresh = await inParallel(objected, async (contact) => {
      const key = await findThere(needs, contact)
      if (!key) {
        await bringCustomer(needs, contact.customerId)
        return bringAlong(needs, contact)
      }
      const there = (await needs.contacts.get(key))?.value
      if (!there || there.objectedOn) return []
      // Before the row, so that it follows after a crash.
      await needs.due.add({ dueAt: needs.now(), work: { kind: 'contact', ...key } })
      const { objectedOn } = contact
      await change(needs.contacts, key, (one) => one && { ...one, objectedOn })
      return [key.contactId]
    })
    return fresh.flat().length
  }

type Key = { customerId: string; contactId: string }

/** Whom the backup knows by the same id, or by the address under which an import had made them then. */
async function findThere(needs: Needs, { id, customerId, email }: Contact): Promise<Key | undefined> {
  const own = { customerId, contactId: id }
  if (await needs.contacts.get(own)) return own
  const owner = (await needs.emails.get({ kind: 'email', email }))?.value
  if (owner?.kind !== 'contact' || owner.id === id) return undefined
  const other = { customerId: owner.customerId ?? '', contactId: owner.id }
  return (await needs.contacts.get(other)) && other
}

/** Without what its team and its page were: of them the backup knows nothing. */
async function bringCustomer(needs: Needs, customerId: string): Promise<void> {
  if (await needs.customerList.get({ kind: 'customer', customerId })) return
  const known = (await needs.before?.customers.get({ customerId }))?.value
  if (!known) return
  const owner = known.ownerId && (await needs.employees.get({ employeeId: known.ownerId }))
  const owned = owner ? {} : { ownerId: null, ownerSince: null }
  const customer = { ...known, ...owned, share: null }
  await needs.customers.insert({ customerId }, customer)
  await change(needs.customerList, { kind: 'customer', customerId }, (there) => entryAfter(customer, there))
}

/** The contact last: as long as they are missing, whoever repeats this brings them along. */
async function bringAlong(needs: Needs, contact: Contact): Promise<string[]> {
  const { id, customerId, email } = contact
  const entry: EmailEntry = { email, kind: 'contact', id, customerId }
  // An address of somebody who is gone would lead the next import to them.
  await change(needs.emails, { kind: 'email', email }, async (there) =>
    there && (await isThere(needs, there)) ? undefined : entry,
  )
  await needs.contacts.insert({ customerId, contactId: id }, contact)
  return [id]
}

async function isThere(needs: Needs, { kind, id, customerId }: EmailEntry): Promise<boolean> {
  const found =
    kind === 'contact'
      ? await needs.contacts.get({ customerId: customerId ?? '', contactId: id })
      : await needs.employees.get({ employeeId: id })
  return found !== undefined
}
