import { inParallel } from '../in-parallel.ts'
import type { Contact, CustomerEntry } from './customer.ts'
import type { Employee } from './employee.ts'
import type { PeopleStore } from './ports.ts'

export type ListedCustomer = { entry: CustomerEntry; owner: Employee | undefined }

/** All customers by name, with their owners; one query and one read per owner. */
export const listCustomers =
  (needs: Pick<PeopleStore, 'customerList' | 'employees'>) => async (): Promise<ListedCustomer[]> => {
    const entries = (await needs.customerList.list({ kind: 'customer' })).map(({ value }) => value)
    const ids = [...new Set(entries.flatMap(({ ownerId }) => ownerId ?? []))]
    const owners = await inParallel(ids, (employeeId) => needs.employees.get({ employeeId }))
    const byId = new Map(owners.flatMap((stored) => (stored ? [[stored.value.id, stored.value]] : [])))
    return entries
      .sort((a, b) => a.name.localeCompare(b.name, 'en'))
      .map((entry) => ({ entry, owner: byId.get(entry.ownerId ?? '') }))
  }

/** The contacts of a customer who have not left, by name; undefined when there is no such customer. */
export const listContacts =
  (needs: Pick<PeopleStore, 'customers' | 'contacts'>) =>
  async (customerId: string): Promise<Contact[] | undefined> => {
    const [customer, contacts] = await Promise.all([
      needs.customers.get({ customerId }),
      needs.contacts.list({ customerId }),
    ])
    if (!customer) return undefined
    return contacts
      .map(({ value }) => value)
      .filter(({ leftOn }) => !leftOn)
      .sort((a, b) => a.name.localeCompare(b.name, 'en'))
  }
