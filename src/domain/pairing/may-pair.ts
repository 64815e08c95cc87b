import { inParallel } from '../in-parallel.ts'
import type { Customer, Member } from '../people/customer.ts'
import type { Actor } from '../people/employee.ts'
import type { PeopleStore } from '../people/ports.ts'

/** Pairs of a customer are made by administrators, its owner and its team. */
export function mayPair(
  actor: Actor,
  customer: Pick<Customer, 'ownerId'> | undefined,
  team: readonly Pick<Member, 'employeeId'>[],
): boolean {
  if (actor.roles.includes('administrator')) return true
  if (!customer) return false
  return (
    customer.ownerId === actor.employeeId || team.some(({ employeeId }) => employeeId === actor.employeeId)
  )
}

/** At which of these customers the actor may make pairs, introduce them and hand them over; two reads for each. */
export const mayPairAt =
  (needs: Pick<PeopleStore, 'customers' | 'members'>) =>
  async (actor: Actor, customerIds: Iterable<string>): Promise<Set<string>> => {
    const { employeeId } = actor
    const allowed = await inParallel([...new Set(customerIds)], async (customerId) => {
      if (actor.roles.includes('administrator')) return [customerId]
      const [customer, member] = await Promise.all([
        needs.customers.get({ customerId }),
        needs.members.get({ customerId, employeeId }),
      ])
      return mayPair(actor, customer?.value, member ? [member.value] : []) ? [customerId] : []
    })
    return new Set(allowed.flat())
  }
