import { type AskCalendar, dayIn } from '../checkins/cycle.ts'
import type { Contact, Customer } from '../people/customer.ts'
import type { Employee } from '../people/employee.ts'
import type { GuestClaim } from '../people/guest-claim.ts'
import type { PeopleStore } from '../people/ports.ts'
import { valuesOf } from '../store.ts'
import { endPair } from './end-pair.ts'
import { type LeaveNeeds, markContact } from './leave-contact.ts'
import type { Pair } from './pair.ts'
import { customerOf, isOpen } from './pair-ground.ts'
import type { PairStore } from './ports.ts'
import { tellsOf } from './tell-pair.ts'

type ReadNeeds = Pick<PairStore, 'pairs'> & Pick<PeopleStore, 'employees' | 'contacts' | 'customers'>
type Needs = ReadNeeds & LeaveNeeds & { calendar: AskCalendar; now: () => string }
type Claim = Extract<GuestClaim, { kind: 'introduction' }>

/** What the guest behind an introduction's link finds: the people, and what they said before. */
export type SeenIntroduction = {
  pair: Pair
  employee: Employee
  contact: Contact
  customer: Customer
  /** Whoever of ours introduced them. */
  byName: string
  /** `over`: the pair has ended for another reason; the contact can still ask not to be contacted. */
  state: 'open' | 'over' | GuestAnswer
}
export type GuestAnswer = 'somebody else' | 'please dont'

/** What a link of an introduction opens; undefined when it was replaced, or taken back. Changes nothing. */
export const seenIntroduction =
  (needs: ReadNeeds) =>
  async ({ pairId, nonce }: Claim): Promise<SeenIntroduction | undefined> => {
    const customerId = customerOf(pairId)
    const named = (await needs.pairs.get({ customerId, pairId }))?.value
    if (!named || named.linkNonce !== nonce) return undefined
    const pair = await asHandedOver(needs, named)
    const byId = pair.introduction?.byId ?? pair.employeeId
    const [employee, contact, customer, by] = await Promise.all([
      needs.employees.get({ employeeId: pair.employeeId }),
      needs.contacts.get({ customerId, contactId: pair.contactId }),
      needs.customers.get({ customerId }),
      needs.employees.get({ employeeId: byId }),
    ])
    if (!employee || !contact || !customer) return undefined
    return {
      ...{ pair, employee: employee.value, contact: contact.value, customer: customer.value },
      byName: by?.value.name ?? employee.value.name,
      state: stateOf(pair, contact.value),
    }
  }

/** Links go on for whoever of ours took over a pair that was not begun yet, also from somebody who had left. */
async function asHandedOver(needs: ReadNeeds, pair: Pair): Promise<Pair> {
  if (!mayBeFollowed(pair)) return pair
  const pairs = await valuesOf(needs.pairs.list({ customerId: pair.customerId }))
  const line = [pair]
  for (let last = pair; mayBeFollowed(last); ) {
    const heir = pairs.find((one) => one.heirOf === last.id && one.linkNonce === pair.linkNonce)
    if (!heir || line.includes(heir)) return last
    line.push(heir)
    last = heir
  }
  return line.at(-1) ?? pair
}

const mayBeFollowed = ({ endReason }: Pair) =>
  endReason === 'handed over' || (endReason?.endsWith(' left') ?? false)

function stateOf(pair: Pair, { objectedOn }: Contact): SeenIntroduction['state'] {
  if (objectedOn) return 'please dont'
  if (isOpen(pair)) return 'open'
  return pair.endReason === 'contact named somebody else' ? 'somebody else' : 'over'
}

/**
 * Takes what a contact answered to their introduction (1.5): somebody else, which ends this pair, or please don't,
 * which ends all of theirs. Twice is once; `please dont` also counts after the pair has ended.
 */
export const answerIntroduction =
  (needs: Needs) =>
  async (claim: Claim, answer: GuestAnswer, note: string): Promise<SeenIntroduction | undefined> => {
    const seen = await seenIntroduction(needs)(claim)
    if (!seen || seen.state === 'please dont' || (answer === 'somebody else' && seen.state !== 'open'))
      return seen
    const on = dayIn(needs.now(), needs.calendar.zone)
    const { customerId, id: pairId } = seen.pair
    if (answer === 'please dont')
      await markContact(needs)({ customerId, contactId: seen.contact.id }, (there) =>
        there.objectedOn ? undefined : { ...there, objectedOn: on },
      )
    else await endPair(needs)({ ...somebodyElse(seen, note), customerId, pairId, on })
    return seenIntroduction(needs)(claim)
  }

function somebodyElse({ employee, customer }: SeenIntroduction, note: string) {
  const reason = 'contact named somebody else' as const
  const people = { byId: null, byName: '', ownerId: customer.ownerId, employeeName: employee.name }
  const tells = (next: Pair) => tellsOf(next, people, { toEmployee: reason, toOwner: reason, note })
  return { reason, endNote: note || null, tells }
}
