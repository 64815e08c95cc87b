import { valuesOf } from '../store.ts'
import type { Member } from './customer.ts'
import type { Employee } from './employee.ts'
import type { GuestClaim } from './guest-claim.ts'
import type { FindPhoto, Hash, PeopleStore } from './ports.ts'
import { readEmployees } from './read-employees.ts'

type TeamClaim = Extract<GuestClaim, { kind: 'team' }>
type Needs = Pick<PeopleStore, 'customers' | 'members' | 'employees'> & { findPhoto: FindPhoto; hash: Hash }

/** One of ours as the customer sees them: no id, no address, no zone, nothing about anybody's counterparts. */
export type ShownMember = Pick<Employee, 'name' | 'jobTitle' | 'function'> & {
  /** By which this link shows their photo, and no other link does. */
  face: string
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
    const isOwner = ({ employeeId }: Member) => Number(employeeId === customer.ownerId)
    const nameOf = ({ employeeId }: Member) => people.get(employeeId)?.name ?? ''
    const face = faceBy(needs, nonce)
    return {
      customerName: customer.name,
      byName: people.get(byId)?.name ?? '',
      until,
      members: members
        .sort((a, b) => isOwner(b) - isOwner(a) || nameOf(a).localeCompare(nameOf(b), 'en'))
        .flatMap(({ employeeId, role, does }) => {
          const one = people.get(employeeId)
          if (!one || one.leftOn) return []
          const { name, jobTitle, function: job } = one
          return [{ face: face(employeeId), name, jobTitle, function: job, role, does }]
        }),
    }
  }

/** What a customer may know is told under a name that says nothing of the person elsewhere (6.4). */
const faceBy =
  ({ hash }: Pick<Needs, 'hash'>, nonce: string) =>
  (employeeId: string): string =>
    hash(`face:${nonce}:${employeeId}`)

/** The face of somebody whom the page behind this link shows, null where they have none; of anybody else `not there`. */
export const sharedPhoto =
  (needs: Needs) =>
  async ({ customerId, nonce }: TeamClaim, face: string) => {
    const [customer, members] = await Promise.all([
      needs.customers.get({ customerId }),
      valuesOf(needs.members.list({ customerId })),
    ])
    const named = faceBy(needs, nonce)
    const employeeId = members.find((member) => named(member.employeeId) === face)?.employeeId
    if (customer?.value.share?.nonce !== nonce || !employeeId) return 'not there'
    const employee = await needs.employees.get({ employeeId })
    return employee && !employee.value.leftOn ? needs.findPhoto(employeeId) : 'not there'
  }
