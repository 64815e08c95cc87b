import type { NextVisit } from '../../contract/visits.ts'
import type { Visit } from '../visits/visit.ts'

/** So many stand on the first screen. */
const MOST = 5

/** The first of a group's visits that are booked and not over, as one line each, soonest first (4.2). */
export function soonestVisits(visits: readonly Visit[], now: string): NextVisit[] {
  const ahead = visits.filter((visit) => visit.state === 'booked' && visit.end > now)
  return ahead
    .sort((a, b) => a.start.localeCompare(b.start) || a.id.localeCompare(b.id))
    .slice(0, MOST)
    .map(({ id, customerId, customerName, start, timeZone, kind, employees }) => {
      const departments = [...new Set(employees.map((one) => one.department))].sort()
      return { id, customerId, customerName, start, timeZone, kind, departments, people: employees.length }
    })
}
