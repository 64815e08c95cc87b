import type { NotInGroup } from './directory-run.ts'
import type { EmployeeEntry, PeopleStore } from './ports.ts'
import { readEmployees } from './read-employees.ts'

/** So many are named. */
const NAMES = 20
const AT_ONCE = 1000

/** Who is an employee and not in the group (1.2): they stay until a file marks them as left. */
export async function notInGroup(
  needs: Pick<PeopleStore, 'employees'>,
  staff: Iterable<EmployeeEntry>,
  inGroup: (id: string) => boolean,
): Promise<NotInGroup> {
  const others = [...staff].map(({ id }) => id).filter((id) => !inGroup(id))
  const names: string[] = []
  for (let at = 0; at < others.length; at += AT_ONCE) {
    const people = await readEmployees(needs, others.slice(at, at + AT_ONCE))
    names.push(...people.filter(({ leftOn }) => leftOn === null).map(({ name }) => name))
  }
  return { count: names.length, names: names.sort((a, b) => a.localeCompare(b)).slice(0, NAMES) }
}
