import { valuesOf } from '../store.ts'
import type { VisitStore } from './ports.ts'
import type { Visit } from './visit.ts'

type Needs = Pick<VisitStore, 'visitCopies'> & { now: () => string }

/** All booked visits that are not over in which one employee takes part, soonest first. */
export const myNextVisits =
  ({ visitCopies, now }: Needs) =>
  async ({ employeeId }: { employeeId: string }): Promise<Visit[]> => {
    const copies = await valuesOf(visitCopies.list({ employeeId }, { end: now() }))
    return copies
      .filter((visit) => visit.state === 'booked' && visit.end > now())
      .filter((visit) => visit.employees.some((one) => one.employeeId === employeeId))
      .sort((a, b) => a.start.localeCompare(b.start))
  }
