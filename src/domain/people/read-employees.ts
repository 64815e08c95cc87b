import { inParallel } from '../in-parallel.ts'
import type { Employee } from './employee.ts'
import type { PeopleStore } from './ports.ts'

/** The employees with these ids, each once and leavers among them; empty ids and people not known are left out. */
export async function readEmployees(
  { employees }: Pick<PeopleStore, 'employees'>,
  ids: readonly string[],
): Promise<Employee[]> {
  const wanted = [...new Set(ids)].filter((employeeId) => employeeId !== '')
  const found = await inParallel(wanted, (employeeId) => employees.get({ employeeId }))
  return found.flatMap((stored) => stored?.value ?? [])
}
