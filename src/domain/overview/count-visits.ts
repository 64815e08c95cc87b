import type { Cycle } from '../checkins/cycle.ts'
import type { Visit } from '../visits/visit.ts'

/** Joint visits of a month that took place, by how many of our departments took part. */
export type VisitCount = { one: number; two: number; more: number }
/** How many of them somebody of a department took part in. */
export type DepartmentVisits = { department: string; visits: number }

/** The visits of some months by department mix (4.3): those that were booked, are over, and were joint. */
export function countVisits(visits: readonly Visit[], cycles: readonly Cycle[], now: string) {
  const held = visits.filter(({ state, kind, end }) => state === 'booked' && kind === 'visit' && end <= now)
  const within = cycles.map((cycle) => held.filter(({ start }) => start >= cycle.start && start < cycle.end))
  return { months: within.map(byMix), departments: byDepartment(within.flat()) }
}

const departmentsOf = ({ employees }: Visit) => new Set(employees.map(({ department }) => department))

function byMix(visits: readonly Visit[]): VisitCount {
  const sizes = visits.map((visit) => departmentsOf(visit).size)
  return {
    one: sizes.filter((size) => size < 2).length,
    two: sizes.filter((size) => size === 2).length,
    more: sizes.filter((size) => size > 2).length,
  }
}

function byDepartment(visits: readonly Visit[]): DepartmentVisits[] {
  const all = visits.flatMap((visit) => [...departmentsOf(visit)])
  return [...Map.groupBy(all, (department) => department)]
    .map(([department, found]) => ({ department, visits: found.length }))
    .sort((a, b) => b.visits - a.visits || a.department.localeCompare(b.department, 'en'))
}
