import type { JobFunction } from '../../contract/words.ts'
import { customerOf } from '../pairing/pair-ground.ts'
import { change } from '../store.ts'
import type { Contact } from './customer.ts'
import type { Employee } from './employee.ts'
import type { PeopleStore } from './ports.ts'

type Needs = Pick<PeopleStore, 'employees' | 'employeeList' | 'contacts'> & {
  shardOf: (employeeId: string) => string
}
/** What a person's function and who says so become; undefined leaves them as they are. */
type Placing = (person: Employee | Contact) => Pick<Employee, 'function' | 'functionBy'> | undefined

/** Gives an employee another function, in the list of employees too. Undefined when nobody has this id. */
export async function placeEmployee(
  needs: Needs,
  employeeId: string,
  placing: Placing,
): Promise<Employee | undefined> {
  const person = await change(needs.employees, { employeeId }, (there) => placed(there, placing))
  if (!person) return undefined
  const { jobTitle, function: job } = person
  await change(needs.employeeList, { shard: needs.shardOf(employeeId), employeeId }, (entry) =>
    entry && (entry.function !== job || entry.jobTitle !== jobTitle)
      ? { ...entry, jobTitle, function: job }
      : undefined,
  )
  return person
}

/** Gives a contact another function. Undefined when nobody has this id. */
export const placeContact = (needs: Needs, contactId: string, placing: Placing) =>
  change(needs.contacts, { customerId: customerOf(contactId), contactId }, (there) => placed(there, placing))

/** The function that the title gives, unless somebody set it by hand for this person (1.3). */
export const byTitle =
  (functionOf: (jobTitle: string) => JobFunction): Placing =>
  (person) =>
    person.functionBy === 'hand' ? undefined : { function: functionOf(person.jobTitle), functionBy: 'title' }

function placed<P extends Employee | Contact>(there: P | undefined, placing: Placing): P | undefined {
  const next = there && placing(there)
  if (!next || (next.function === there.function && next.functionBy === there.functionBy)) return undefined
  return { ...there, ...next }
}
