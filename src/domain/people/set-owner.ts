import { type AskCalendar, dayIn } from '../checkins/cycle.ts'
import type { Facts } from '../pairing/ports.ts'
import { change } from '../store.ts'
import type { Actor } from './employee.ts'
import { mayNameOwner, type NamedOwner, withOwnerSince } from './name-owner.ts'
import type { PeopleStore } from './ports.ts'

type Needs = Pick<PeopleStore, 'customers' | 'employees' | 'members'> & {
  facts: Facts
  calendar: AskCalendar
  now: () => string
}

/**
 * Makes somebody the one owner of a customer (1.7). A correction by hand, so it outlives the next import. Naming who is
 * the owner already changes nothing.
 */
export const setOwner =
  (needs: Needs) =>
  async (asked: { actor: Actor; customerId: string; employeeId: string }): Promise<NamedOwner> => {
    const { actor, customerId, employeeId } = asked
    const [customer, owner, me, member] = await Promise.all([
      needs.customers.get({ customerId }),
      needs.employees.get({ employeeId }),
      needs.employees.get({ employeeId: actor.employeeId }),
      needs.members.get({ customerId, employeeId: actor.employeeId }),
    ])
    const standing = { leader: me?.value.leader ?? false, inTeam: member !== undefined }
    if (!mayNameOwner(actor, customer?.value, standing))
      return { ok: false, refusal: { code: 'not allowed' } }
    if (!customer) return { ok: false, refusal: { code: 'customer unknown' } }
    if (!owner) return { ok: false, refusal: { code: 'employee unknown' } }
    if (owner.value.leftOn) return { ok: false, refusal: { code: 'employee left', name: owner.value.name } }
    const today = dayIn(needs.now(), needs.calendar.zone)
    const named = await needs.facts.record({ kind: 'customer', customerId }, () =>
      change(needs.customers, { customerId }, (there) =>
        there && there.ownerId !== employeeId
          ? withOwnerSince(there, { ...there, ownerId: employeeId }, today)
          : undefined,
      ),
    )
    return { ok: true, owner: owner.value, since: named?.ownerSince ?? null }
  }
