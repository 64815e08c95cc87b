import { valuesOf } from '../store.ts'
import type { Employee } from './employee.ts'
import type { GuestClaim } from './guest-claim.ts'
import type { FindPhoto, PeopleStore } from './ports.ts'
import { readEmployees } from './read-employees.ts'

type TeamClaim = Extract<GuestClaim, { kind: 'team' }>
type Needs = Pick<PeopleStore, 'customers' | 'members' | 'employees'> & { findPhoto: FindPhoto }

/** One of ours as the customer sees them: no address, no zone, nothing about anybody's counterparts. */
export type ShownMember = Pick<Employee, 'id' | 'name' | 'jobTitle' | 'function'> & {
  role: string
  does: string | null
}
export type SharedTeam = {
  customerName: string
  /** Who shared it; empty when they are not known any more. */
  byName: string
  /** The UTC instant at which the link ends. */
  until: string
  members: ShownMember[]
}

/**
 * What a customer sees of our team by its link: who owns the customer first, then by name. Undefined when the link was
 * taken back or the customer is gone; that it is ours and not over has been seen to.
 */
export const sharedTeam =
  (needs: Omit<Needs, 'findPhoto'>) =>
  async ({ customerId, nonce }: TeamClaim): Promise<SharedTeam | undefined> => {
    const customer = (await needs.customers.get({ customerId }))?.value
    if (!customer?.share || customer.share.nonce !== nonce) return undefined
    const { byId, until } = customer.share
    const members = await valuesOf(needs.members.list({ customerId }))
    const ids = members.map(({ employeeId }) => employeeId)
    const people = new Map((await readEmployees(needs, [...ids, byId])).map((one) => [one.id, one]))
    const isOwner = ({ id }: ShownMember) => Number(id === customer.ownerId)
    return {
      customerName: customer.name,
      byName: people.get(byId)?.name ?? '',
      until,
      members: members
        .flatMap(({ employeeId, role, does }) => {
          const one = people.get(employeeId)
          if (!one || one.leftOn) return []
          const { id, name, jobTitle, function: job } = one
          return [{ id, name, jobTitle, function: job, role, does }]
        })
        .sort((a, b) => isOwner(b) - isOwner(a) || a.name.localeCompare(b.name, 'en')),
    }
  }

/** The face of somebody whom the page behind this link shows, null where they have none; of anybody else `not there`. */
export const sharedPhoto = (needs: Needs) => async (claim: TeamClaim, employeeId: string) => {
  const [customer, member, employee] = await Promise.all([
    needs.customers.get({ customerId: claim.customerId }),
    needs.members.get({ customerId: claim.customerId, employeeId }),
    needs.employees.get({ employeeId }),
  ])
  const open = customer?.value.share?.nonce === claim.nonce
  return open && member && employee && !employee.value.leftOn ? needs.findPhoto(employeeId) : 'not there'
}
