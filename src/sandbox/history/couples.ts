import type { Person } from '../people.ts'
import type { HeldApp } from './held-app.ts'

/** An employee with a contact who is theirs to speak with. */
export type Couple = {
  pairId: string
  customerId: string
  customerName: string
  employee: Person
  contactId: string
  contactName: string
  /** First names as in their addresses, the employee's first; texts are kept under them. */
  names: string
  /** Whether both live in the same country. */
  near: boolean
}

/** Everybody with their pairs, as the product has them. */
export async function readCouples(
  { ports }: HeldApp,
  people: Pick<Map<string, Person>, 'get'>,
): Promise<Couple[]> {
  const customers = await ports.customerList.list({ kind: 'customer' })
  const couples = customers.map(async ({ value: { id: customerId } }) => {
    const [pairs, contacts] = await Promise.all([
      ports.pairs.list({ customerId }),
      ports.contacts.list({ customerId }),
    ])
    const contactOf = new Map(contacts.map(({ value }) => [value.id, value]))
    return pairs.flatMap(({ value: { id: pairId, customerName, employeeId, contactId, contactName } }) => {
      const employee = people.get(employeeId)
      const contact = contactOf.get(contactId)
      if (!employee || !contact) return []
      const names = `${nameIn(employee.email)} ${nameIn(contact.email)}`
      const near = employee.country === contact.country
      return [{ pairId, customerId, customerName, employee, contactId, contactName, names, near }]
    })
  })
  return (await Promise.all(couples)).flat()
}

/** The first name as it stands in an address. */
export const nameIn = (email: string): string => email.split(/[.@]/)[0] ?? ''
