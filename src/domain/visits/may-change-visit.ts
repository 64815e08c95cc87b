import type { Actor } from '../people/employee.ts'
import type { PeopleStore } from '../people/ports.ts'
import type { Visit } from './visit.ts'
import { refused, type VisitDone } from './visit-refusal.ts'

type Needs = Pick<PeopleStore, 'customers' | 'employees'>
export type Change = 'move' | 'cancel'
/** Whether somebody may, and whether it is then done in their own name. */
type May = { ok: true; asOrganiser: boolean } | (VisitDone & { ok: false })

/**
 * Only who booked a visit moves or cancels it. When they have left, the customer's owner or an administrator may
 * cancel it: nobody else's calendar holds the event, so it cannot be moved in their name.
 */
export const mayChangeVisit =
  (needs: Needs) =>
  async (
    { employeeId, roles }: Actor,
    { organiserId, organiserName, customerId }: Pick<Visit, 'organiserId' | 'organiserName' | 'customerId'>,
    what: Change,
  ): Promise<May> => {
    if (organiserId === employeeId) return { ok: true, asOrganiser: true }
    const organiser = (await needs.employees.get({ employeeId: organiserId }))?.value
    const name = organiserName
    if (organiser && !organiser.leftOn) return no({ code: 'not the organiser', name })
    const ownerId = (await needs.customers.get({ customerId }))?.value.ownerId ?? null
    const stepsIn = ownerId === employeeId || roles.includes('administrator')
    if (stepsIn && what === 'cancel') return { ok: true, asOrganiser: false }
    const owner = ownerId ? (await needs.employees.get({ employeeId: ownerId }))?.value : undefined
    return no({ code: 'organiser left', name, owner: owner && !owner.leftOn ? owner.name : null, stepsIn })
  }

const no = (refusal: Parameters<typeof refused>[0]): May => refused(refusal) as VisitDone & { ok: false }
