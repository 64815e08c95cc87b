import { dayIn } from '../checkins/cycle.ts'
import { type LeaveNeeds, markContact } from '../pairing/leave-contact.ts'
import { mayPair } from '../pairing/may-pair.ts'
import type { PairStore } from '../pairing/ports.ts'
import type { Contact } from '../people/customer.ts'
import type { Actor } from '../people/employee.ts'
import type { PeopleStore } from '../people/ports.ts'
import { change, valuesOf } from '../store.ts'

type Needs = LeaveNeeds & Pick<PairStore, 'pairs'> & Pick<PeopleStore, 'members'>
type Asked = { actor: Actor; customerId: string; contactId: string; objects: boolean }
export type ObjectionRefusal = 'contact unknown' | 'not allowed' | 'only administrators'
export type Objected = { ok: true; contact: Contact } | { ok: false; reason: ObjectionRefusal }

/**
 * Notes for a contact that they want no more calls, mails and invitations (6.4): by whoever may pair people there, or
 * is or was their counterpart. What follows from it follows as if they had said it themselves. That they do not object
 * after all only an administrator writes, as it is the contact's own word that is taken back.
 */
export const objectContact =
  (needs: Needs) =>
  async ({ actor, customerId, contactId, objects }: Asked): Promise<Objected> => {
    const key = { customerId, contactId }
    const contact = (await needs.contacts.get(key))?.value
    // In this order, so that a contact who is not there answers like one who is none of the actor's (D5).
    if (!(await mayNote(needs, actor, key))) return { ok: false, reason: 'not allowed' }
    if (!contact) return { ok: false, reason: 'contact unknown' }
    if (!objects) return takeBack(needs, actor, contact)
    const on = dayIn(needs.now(), needs.calendar.zone)
    const there = await markContact(needs)(key, (one) =>
      one.objectedOn ? undefined : { ...one, objectedOn: on },
    )
    return { ok: true, contact: there ?? contact }
  }

async function takeBack(needs: Needs, { roles }: Actor, contact: Contact): Promise<Objected> {
  if (!roles.includes('administrator')) return { ok: false, reason: 'only administrators' }
  const { customerId, id: contactId } = contact
  const there = await change(needs.contacts, { customerId, contactId }, (one) =>
    one?.objectedOn ? { ...one, objectedOn: null } : undefined,
  )
  return { ok: true, contact: there ?? contact }
}

async function mayNote(needs: Needs, actor: Actor, key: { customerId: string; contactId: string }) {
  const { customerId, contactId } = key
  const { employeeId } = actor
  const [customer, member, pairs] = await Promise.all([
    needs.customers.get({ customerId }),
    needs.members.get({ customerId, employeeId }),
    valuesOf(needs.pairs.list({ customerId })),
  ])
  const isCounterpart = pairs.some((pair) => pair.employeeId === employeeId && pair.contactId === contactId)
  return isCounterpart || mayPair(actor, customer?.value, member ? [member.value] : [])
}
