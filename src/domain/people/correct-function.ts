import type { JobFunction } from '../../contract/words.ts'
import type { Contact } from './customer.ts'
import type { Employee } from './employee.ts'
import type { PeopleStore } from './ports.ts'
import { readTitles } from './read-titles.ts'
import { placeContact, placeEmployee } from './write-function.ts'

type Needs = Pick<PeopleStore, 'employees' | 'employeeList' | 'contacts' | 'titles'> & {
  shardOf: (employeeId: string) => string
}
type Correction = { employeeId?: string; contactId?: string; function: JobFunction | null }

/**
 * Says which function one person has; it outlives every import and goes before what is said of their title (1.3).
 * `null` takes it from the title again. Undefined when nobody has this id.
 */
export const correctFunction =
  (needs: Needs) =>
  async ({ employeeId, contactId, function: said }: Correction): Promise<Employee | Contact | undefined> => {
    const { functionOf } = await readTitles(needs)
    const placing = ({ jobTitle }: { jobTitle: string }) =>
      said
        ? { function: said, functionBy: 'hand' as const }
        : { function: functionOf(jobTitle), functionBy: 'title' as const }
    if (employeeId) return placeEmployee(needs, employeeId, placing)
    return contactId ? placeContact(needs, contactId, placing) : undefined
  }
