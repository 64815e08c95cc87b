import { inParallel } from '../in-parallel.ts'
import type { EmployeeEntry, PeopleStore } from './ports.ts'

/** Everybody on the list of employees, those who left included. */
export async function listStaff(
  needs: Pick<PeopleStore, 'employeeList'> & { shards: readonly string[] },
): Promise<EmployeeEntry[]> {
  const shards = await inParallel(needs.shards, (shard) => needs.employeeList.list({ shard }))
  return shards.flat().map(({ value }) => value)
}
