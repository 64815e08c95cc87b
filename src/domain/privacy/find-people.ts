import { inParallel } from '../in-parallel.ts'
import type { Contact } from '../people/customer.ts'
import { listStaff } from '../people/list-staff.ts'
import { plainText } from '../people/plain-text.ts'
import type { PeopleStore } from '../people/ports.ts'
import { valuesOf } from '../store.ts'

type Needs = Pick<PeopleStore, 'employeeList' | 'customerList' | 'contacts' | 'emails'> & {
  shards: readonly string[]
}
/** Somebody whose data may be asked for; `where` is the department or the customer. */
export type FoundPerson = {
  id: string
  side: 'employee' | 'contact'
  name: string
  email: string
  jobTitle: string
  where: string
}

const MOST = 20

/**
 * Employees and contacts of whose name a part begins with the letters, or who have the address; who left among them. At
 * most 20, by name.
 */
export const findPeople =
  (needs: Needs) =>
  async (letters: string): Promise<FoundPerson[]> => {
    const wanted = plainText(letters).trim()
    if (wanted === '') return []
    const address = letters.trim().toLowerCase()
    const [staff, contacts] = await Promise.all([
      listStaff(needs),
      // An address is looked up, as all contacts are a query for each customer.
      address.includes('@') ? contactWith(needs, address) : allContacts(needs),
    ])
    const employees = staff.map(({ id, name, email, jobTitle, department }) => ({
      ...{ id, name, email, side: 'employee' as const },
      ...{ jobTitle: jobTitle ?? '', where: department ?? '' },
    }))
    return [...employees, ...contacts]
      .filter(({ name, email }) => email === address || ` ${plainText(name)}`.includes(` ${wanted}`))
      .sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1))
      .slice(0, MOST)
  }

async function contactWith(needs: Needs, email: string): Promise<FoundPerson[]> {
  const known = (await needs.emails.get({ kind: 'email', email }))?.value
  if (!known?.customerId) return []
  const { id: contactId, customerId } = known
  const [customer, contact] = await Promise.all([
    needs.customerList.get({ kind: 'customer', customerId }),
    needs.contacts.get({ customerId, contactId }),
  ])
  return contact ? [asFound(contact.value, customer?.value.name ?? '')] : []
}

async function allContacts(needs: Needs): Promise<FoundPerson[]> {
  const customers = await valuesOf(needs.customerList.list({ kind: 'customer' }))
  const contacts = await inParallel(customers, async ({ id: customerId, name: where }) => {
    const theirs = await valuesOf(needs.contacts.list({ customerId }))
    return theirs.map((contact) => asFound(contact, where))
  })
  return contacts.flat()
}

const asFound = ({ id, name, email, jobTitle }: Contact, where: string): FoundPerson => ({
  ...{ id, name, email, jobTitle, where, side: 'contact' },
})
