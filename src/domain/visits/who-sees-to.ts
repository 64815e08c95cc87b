import type { PeopleStore } from '../people/ports.ts'
import type { Visit } from './visit.ts'

export type SeesToNeeds = Pick<PeopleStore, 'customers' | 'employees'>

/**
 * Who sees to a visit: its organiser, or the customer's owner, who steps in where they have left (3.5); undefined where
 * there is no owner who is with us.
 */
export const whoSeesTo =
  ({ customers, employees }: SeesToNeeds) =>
  async ({
    organiserId,
    customerId,
  }: Pick<Visit, 'organiserId' | 'customerId'>): Promise<string | undefined> => {
    const organiser = (await employees.get({ employeeId: organiserId }))?.value
    if (organiser && !organiser.leftOn) return organiserId
    const ownerId = (await customers.get({ customerId }))?.value.ownerId
    const owner = ownerId ? (await employees.get({ employeeId: ownerId }))?.value : undefined
    return owner && !owner.leftOn ? owner.id : undefined
  }
