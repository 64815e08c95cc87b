import type { Cadence } from '../../contract/words.ts'
import { type AskCalendar, cycleAfter, cycleAt } from '../checkins/cycle.ts'
import { mayPair } from '../pairing/may-pair.ts'
import type { Facts } from '../pairing/ports.ts'
import { change } from '../store.ts'
import { type CustomerCadence, withCadence } from './cadence.ts'
import type { Actor } from './employee.ts'
import type { PeopleStore } from './ports.ts'

type Needs = Pick<PeopleStore, 'customers' | 'members'> & {
  facts: Facts
  calendar: AskCalendar
  now: () => string
}
export type CadenceSet =
  | { ok: true; cadence: CustomerCadence }
  | { ok: false; reason: 'customer unknown' | 'not allowed' }

/**
 * Says how often people speak with a customer (2.1), from next month on, or from next quarter on where a quarter begins or
 * ends, so that nobody is asked twice about the same time. For those who may make its pairs.
 */
export const setCadence =
  (needs: Needs) =>
  async (asked: { actor: Actor; customerId: string; every: Cadence }): Promise<CadenceSet> => {
    const { actor, customerId, every } = asked
    const [customer, member] = await Promise.all([
      needs.customers.get({ customerId }),
      needs.members.get({ customerId, employeeId: actor.employeeId }),
    ])
    if (!mayPair(actor, customer?.value, member ? [member.value] : []))
      return { ok: false, reason: 'not allowed' }
    if (!customer) return { ok: false, reason: 'customer unknown' }
    const months = monthsAt(needs.now(), needs.calendar)
    const cadence = withCadence(customer.value.cadence, every, months)
    await needs.facts.record({ kind: 'customer', customerId }, () =>
      change(
        needs.customers,
        { customerId },
        (there) => there && { ...there, cadence: withCadence(there.cadence, every, months) },
      ),
    )
    return { ok: true, cadence }
  }

/** The month that an instant falls in, the next one, and the first of the next quarter. */
function monthsAt(now: string, calendar: AskCalendar) {
  const present = cycleAt(now, calendar)
  const quarter = cycleAfter(cycleAt(now, calendar, 'quarter'), calendar)
  return {
    month: present.id,
    next: cycleAfter(present, calendar).id,
    nextQuarter: cycleAt(quarter.start, calendar).id,
  }
}
