import type { Contact, Customer } from '../people/customer.ts'
import type { Actor, Employee } from '../people/employee.ts'
import type { PeopleStore } from '../people/ports.ts'
import type { JudgedPair } from './judge-pairs.ts'
import { mayPair } from './may-pair.ts'
import type { Pair, PairRefusal } from './pair.ts'
import { customerOf } from './pair-ground.ts'
import type { PairStore } from './ports.ts'

export type FindNeeds = Pick<PeopleStore, 'customers' | 'members' | 'employees' | 'contacts'> &
  Pick<PairStore, 'pairs'>

/** Why a pair is not changed, as a code; words are made from it at the edge. */
export type LifeRefusal =
  | { code: 'pair unknown' }
  | { code: 'may not introduce' }
  | { code: 'pair ended' }
  | { code: 'not begun' }
  | { code: 'begun already' }
  | { code: 'introduced already' }
  | { code: 'wrong day' }
  | { code: 'contact objected'; name: string }
  | { code: 'contact left'; name: string }
  | { code: 'employee left'; name: string }
  | Extract<PairRefusal, { limit: number }>
  | { code: 'no mail' }
  | { code: 'links missing' }
  | { code: 'not sent'; why: string }
export type Refused = { ok: false; refusal: LifeRefusal }
export const refusedLife = (refusal: LifeRefusal): Refused => ({ ok: false, refusal })

/** A pair with everybody whom a change of it concerns, and what the actor may do with it. */
export type FoundPair = JudgedPair & {
  customer: Customer
  /** Introduce it and hand it over, pause it, end it. */
  mayPair: boolean
  actorName: string
}

/**
 * Reads a pair for somebody who may change it: pausing and ending is also for its own employee (1.5). One that is none of
 * the actor's business is as unknown as one that is not there (D5).
 */
export const findPair =
  (needs: FindNeeds) =>
  async (actor: Actor, pairId: string): Promise<({ ok: true } & FoundPair) | Refused> => {
    const customerId = customerOf(pairId)
    const pair = (await needs.pairs.get({ customerId, pairId }))?.value
    if (!pair) return refusedLife({ code: 'pair unknown' })
    const [customer, member, people] = await Promise.all([
      needs.customers.get({ customerId }),
      needs.members.get({ customerId, employeeId: actor.employeeId }),
      readPeople(needs, pair, actor),
    ])
    if (!customer || !people) return refusedLife({ code: 'pair unknown' })
    const may = mayPair(actor, customer.value, member ? [member.value] : [])
    if (!may && pair.employeeId !== actor.employeeId) return refusedLife({ code: 'pair unknown' })
    return { ok: true, pair, ...people, customer: customer.value, mayPair: may }
  }

async function readPeople(needs: FindNeeds, pair: Pair, actor: Actor): Promise<People | undefined> {
  const [employee, contact, reader] = await Promise.all([
    needs.employees.get({ employeeId: pair.employeeId }),
    needs.contacts.get({ customerId: pair.customerId, contactId: pair.contactId }),
    needs.employees.get({ employeeId: actor.employeeId }),
  ])
  if (!employee || !contact) return undefined
  return { employee: employee.value, contact: contact.value, actorName: reader?.value.name ?? '' }
}
type People = { employee: Employee; contact: Contact; actorName: string }
