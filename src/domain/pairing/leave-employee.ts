import { dayIn } from '../checkins/cycle.ts'
import type { PeopleStore } from '../people/ports.ts'
import { valuesOf } from '../store.ts'
import { type EndNeeds, endAll } from './end-pair.ts'
import { endPairsOfContact, type LeaveNeeds } from './leave-contact.ts'
import type { Pair } from './pair.ts'
import { isOpen } from './pair-ground.ts'
import type { PairStore } from './ports.ts'

export type LeaveEmployeeNeeds = EndNeeds &
  Pick<PairStore, 'pairCopies'> &
  Pick<PeopleStore, 'employees'> & { calendar: { zone: string }; now: () => string }

/** Ends what is left of the pairs of an employee who has left (1.5). Safe to repeat. */
export const endPairsOfEmployee =
  (needs: LeaveEmployeeNeeds) =>
  async ({ employeeId }: { employeeId: string }): Promise<void> => {
    const employee = (await needs.employees.get({ employeeId }))?.value
    if (!employee?.leftOn) return
    const pairs = await valuesOf(needs.pairCopies.list({ employeeId }))
    const on = dayIn(needs.now(), needs.calendar.zone)
    await endAll(needs, pairs, { reason: 'employee left', on })
  }

/**
 * Ends a pair that was made while one of the two left or objected: whoever ended their pairs could not see it (1.5).
 * To be asked once its copy stands; who leaves after that is seen by whoever ends theirs. True when one of them has gone.
 */
export const endIfGone =
  (needs: LeaveNeeds & LeaveEmployeeNeeds) =>
  async (pair: Pair): Promise<boolean> => {
    if (!isOpen(pair)) return false
    const { customerId, contactId, employeeId } = pair
    const [employee, contact] = await Promise.all([
      needs.employees.get({ employeeId }),
      needs.contacts.get({ customerId, contactId }),
    ])
    if (contact?.value.leftOn || contact?.value.objectedOn)
      await endPairsOfContact(needs)({ customerId, contactId })
    else if (employee?.value.leftOn) await endPairsOfEmployee(needs)({ employeeId })
    else return false
    return true
  }
