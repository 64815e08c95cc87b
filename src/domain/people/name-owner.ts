import type { Customer } from './customer.ts'
import type { Actor, Employee } from './employee.ts'

/**
 * Who may name the owner of a customer (1.7): an administrator, the owner there is, and a leader who is in its team.
 */
export function mayNameOwner(
  actor: Actor,
  customer: Pick<Customer, 'ownerId'> | undefined,
  me: { leader: boolean; inTeam: boolean },
): boolean {
  if (actor.roles.includes('administrator') || customer?.ownerId === actor.employeeId) return true
  return me.leader && me.inTeam
}

/** The customer with the day since which its owner is the owner: `today` where that is somebody new. */
export function withOwnerSince(before: Customer | undefined, next: Customer, today: string): Customer {
  if (before?.ownerId === next.ownerId) return next
  return { ...next, ownerSince: next.ownerId ? today : null }
}

/** Why an owner was not named. */
export type OwnerRefusal =
  | { code: 'not allowed' }
  | { code: 'customer unknown' }
  | { code: 'employee unknown' }
  | { code: 'employee left'; name: string }
export type NamedOwner =
  | { ok: true; owner: Employee; since: string | null }
  | { ok: false; refusal: OwnerRefusal }
