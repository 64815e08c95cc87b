import type { Customer, Member } from '../people/customer.ts'
import type { Actor } from '../people/employee.ts'

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
