import { inParallel } from '../in-parallel.ts'
import type { PeopleStore } from '../people/ports.ts'
import { valuesOf } from '../store.ts'
import type { VisitStore } from './ports.ts'
import { customerOfVisit } from './visit.ts'

type Needs = Pick<VisitStore, 'visits'> & Pick<PeopleStore, 'members' | 'employees'>
export type Colleague = { id: string; name: string; department: string }

const MOST = 20

/**
 * Colleagues of whom one may have gone to a visit in the place of somebody: the customer's team and whoever booked it,
 * but nobody who was expected there; their own department first, then by name (3.7). Empty for who was not expected.
 */
export const chooseStandIns =
  (needs: Needs) =>
  async ({ employeeId, visitId }: { employeeId: string; visitId: string }): Promise<Colleague[]> => {
    const customerId = customerOfVisit(visitId)
    const visit = (await needs.visits.get({ customerId, visitId }))?.value
    const own = visit?.employees.find((one) => one.employeeId === employeeId)
    if (!visit || !own) return []
    const members = await valuesOf(needs.members.list({ customerId }))
    const expected = new Set(visit.employees.map((one) => one.employeeId))
    const ids = new Set([...members.map((one) => one.employeeId), visit.organiserId])
    const others = [...ids].filter((id) => !expected.has(id))
    const found = await inParallel(
      others,
      async (id) => (await needs.employees.get({ employeeId: id }))?.value,
    )
    const isFar = ({ department }: Colleague) => (department === own.department ? 0 : 1)
    return found
      .flatMap((one) =>
        one && !one.leftOn ? [{ id: one.id, name: one.name, department: one.department }] : [],
      )
      .sort((a, b) => isFar(a) - isFar(b) || a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1))
      .slice(0, MOST)
  }
