import { inParallel } from '../in-parallel.ts'
import { mayPair } from '../pairing/may-pair.ts'
import { insertOrChange, valuesOf } from '../store.ts'
import type { Customer, Member } from './customer.ts'
import type { Actor } from './employee.ts'
import type { PeopleStore } from './ports.ts'
import { readEmployees } from './read-employees.ts'
import type { TeamRefusal } from './team.ts'

type Needs = Pick<PeopleStore, 'customers' | 'members' | 'employees'>
export type TeamChange = {
  put: readonly { employeeId: string; role: string; does: string }[]
  remove: readonly string[]
}

/**
 * Puts people on a customer's team, changes what they do, and takes people off; by its owner, its team or an
 * administrator. Nothing is written when anybody cannot be put. Pairs stay as they are, and so does what was put by
 * hand when the teams file comes again. Undefined when it is done.
 */
export const changeTeam =
  (needs: Needs) =>
  async ({
    actor,
    customerId,
    put,
    remove,
  }: TeamChange & { actor: Actor; customerId: string }): Promise<TeamRefusal | undefined> => {
    const allowed = await readForChange(needs, actor, customerId)
    if ('code' in allowed) return allowed
    const people = await readEmployees(
      needs,
      put.map(({ employeeId }) => employeeId),
    )
    const known = new Set(people.map(({ id }) => id))
    if (put.some(({ employeeId }) => !known.has(employeeId))) return { code: 'employee unknown' }
    const left = people.find(({ leftOn }) => leftOn)
    if (left) return { code: 'employee left', name: left.name }
    await inParallel(put, ({ employeeId, role, does }) =>
      insertOrChange(needs.members, { customerId, employeeId }, (there: Member | undefined) => ({
        ...there,
        ...{ customerId, employeeId, role, does: does || null },
      })),
    )
    await inParallel(remove, (employeeId) => takeOff(needs, { customerId, employeeId }))
    return undefined
  }

/** The customer with its team, or why the actor may not change them. */
export async function readForChange(
  needs: Pick<Needs, 'customers' | 'members'>,
  actor: Actor,
  customerId: string,
): Promise<{ customer: Customer; members: Member[] } | TeamRefusal> {
  const [customer, members] = await Promise.all([
    needs.customers.get({ customerId }),
    valuesOf(needs.members.list({ customerId })),
  ])
  // In this order, so that a customer that is not there answers like one that is none of the actor's (D5).
  if (!mayPair(actor, customer?.value, members)) return { code: 'not allowed' }
  return customer ? { customer: customer.value, members } : { code: 'customer unknown' }
}

/** Takes somebody off a team; nothing when they are not on it. */
export async function takeOff(
  needs: Pick<PeopleStore, 'members'>,
  member: { customerId: string; employeeId: string },
): Promise<void> {
  const stored = await needs.members.get(member)
  if (stored && (await needs.members.remove(member, stored)) === 'changed') await takeOff(needs, member)
}
