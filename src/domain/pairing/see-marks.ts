import { inParallel } from '../in-parallel.ts'
import type { Contact } from '../people/customer.ts'
import type { Employee } from '../people/employee.ts'
import type { PeopleStore } from '../people/ports.ts'
import type { ForcedOut, ForcedTrouble } from './forced-pairs.ts'
import type { Mark } from './pair.ts'
import type { Ground } from './pair-ground.ts'

/** What somebody said of two people, with their names, and why a forced pair is not proposed. */
export type SeenMark = {
  mark: Mark
  employee: Employee
  contact: Contact
  byName: string
  trouble: ForcedTrouble | null
}

/** The marks that were read, by contact and employee; those of people whom nobody knows any more are left out. */
export const seeMarks =
  ({ employees }: Pick<PeopleStore, 'employees'>) =>
  async (ground: Ground, out: readonly ForcedOut[]): Promise<SeenMark[]> => {
    const authors = [...new Set(ground.marks.map(({ byId }) => byId))]
    const read = await inParallel(
      authors,
      async (id) => ground.employees.get(id) ?? (await employees.get({ employeeId: id }))?.value,
    )
    const nameOf = new Map(read.flatMap((author) => (author ? [[author.id, author.name]] : [])))
    const troubles = new Map(out.map((each) => [`${each.employeeId} ${each.contactId}`, each.why]))
    return ground.marks
      .flatMap((mark) => {
        const [employee, contact] = [
          ground.employees.get(mark.employeeId),
          ground.contacts.get(mark.contactId),
        ]
        const trouble = troubles.get(`${mark.employeeId} ${mark.contactId}`) ?? null
        if (!employee || !contact) return []
        return [{ mark, employee, contact, byName: nameOf.get(mark.byId) ?? '', trouble }]
      })
      .sort((a, b) => order(a.contact.name, b.contact.name) || order(a.employee.name, b.employee.name))
  }

const order = (one: string, other: string) => one.localeCompare(other, 'en')
