import type { NextVisit } from '../../contract/visits.ts'
import { valuesOf } from '../store.ts'
import type { VisitStore } from '../visits/ports.ts'

/** So many stand on the first screen. */
const MOST = 5

/** The first of a scope's visits that are booked and not over, as one line each, soonest first (4.2). */
export async function soonestVisits(
  { scopeVisits }: Pick<VisitStore, 'scopeVisits'>,
  scope: string,
  now: string,
): Promise<NextVisit[]> {
  const visits = await valuesOf(scopeVisits.list({ scope }, { end: now }))
  const ahead = visits.filter((visit) => visit.state === 'booked' && visit.end > now)
  return ahead
    .sort((a, b) => a.start.localeCompare(b.start) || a.id.localeCompare(b.id))
    .slice(0, MOST)
    .map(({ id, customerId, customerName, start, timeZone, kind, employees }) => {
      const departments = [...new Set(employees.map((one) => one.department))].sort()
      return { id, customerId, customerName, start, timeZone, kind, departments, people: employees.length }
    })
}
