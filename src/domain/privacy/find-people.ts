import { inParallel } from '../in-parallel.ts'
import { listStaff } from '../people/list-staff.ts'
import { plainText } from '../people/plain-text.ts'
import type { PeopleStore } from '../people/ports.ts'
import { valuesOf } from '../store.ts'

type Needs = Pick<PeopleStore, 'employeeList' | 'customerList' | 'contacts'> & { shards: readonly string[] }
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
    const customers = await valuesOf(needs.customerList.list({ kind: 'customer' }))
    const [staff, contacts] = await Promise.all([
      listStaff(needs),
      inParallel(customers, async ({ id: customerId, name: where }) => {
        const theirs = await valuesOf(needs.contacts.list({ customerId }))
        return theirs.map(({ id, name, email, jobTitle }) => ({
          ...{ id, name, email, jobTitle, where, side: 'contact' as const },
        }))
      }),
    ])
    const employees = staff.map(({ id, name, email, jobTitle, department }) => ({
      ...{ id, name, email, side: 'employee' as const },
      ...{ jobTitle: jobTitle ?? '', where: department ?? '' },
    }))
    return [...employees, ...contacts.flat()]
      .filter(({ name, email }) => email === address || ` ${plainText(name)}`.includes(` ${wanted}`))
      .sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1))
      .slice(0, MOST)
  }
