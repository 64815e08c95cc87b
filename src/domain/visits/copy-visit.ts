import { isNobody } from '../../contract/nobody.ts'
import { copyForward } from '../store.ts'
import type { VisitStore } from './ports.ts'
import type { Visit } from './visit.ts'

type Needs = Pick<VisitStore, 'visits' | 'visitCopies' | 'scopeVisits'>

/** Brings the copies of a visit up to date: with everybody who takes part or booked it, and on their overviews. */
export const copyVisit =
  (needs: Needs) =>
  async ({ customerId, visitId }: { customerId: string; visitId: string }): Promise<Visit | undefined> => {
    const visit = (await needs.visits.get({ customerId, visitId }))?.value
    if (!visit) return undefined
    const everybody = new Set([visit.organiserId, ...visit.employees.map((one) => one.employeeId)])
    const people = [...everybody].filter((employeeId) => !isNobody(employeeId))
    await Promise.all([
      ...people.map((employeeId) => copyForward(needs.visitCopies, { employeeId, visitId }, visit)),
      ...visit.scopes.map((scope) => copyForward(needs.scopeVisits, { scope, visitId }, visit)),
    ])
    return visit
  }
