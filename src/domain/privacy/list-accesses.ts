import type { Actor } from '../people/employee.ts'
import type { PeopleStore } from '../people/ports.ts'
import { readEmployees } from '../people/read-employees.ts'
import { valuesOf } from '../store.ts'
import type { Access, AccessStore } from './access.ts'

type Needs = AccessStore & Pick<PeopleStore, 'employees'>
/** With who it was, as they are called now; null for somebody who is not known any more. */
export type SeenAccess = Pick<Access, 'day' | 'what' | 'asAdministrator'> & {
  /** Names it among those of the person. */
  key: string
  by: { name: string; jobTitle: string } | null
}
export type Accesses = { accesses: SeenAccess[]; next: string | null }

const PAGE = 20

/** Who looked at or changed what is stored about me, the latest first, a page at a time (6.4): nobody else is told. */
export const listAccesses =
  (needs: Needs) =>
  async ({ employeeId: personId }: Actor, after: string | undefined): Promise<Accesses> => {
    const all = await valuesOf(needs.accesses.list({ personId }))
    const from = after === undefined ? 0 : all.findIndex((one) => placeOf(one) === after) + 1
    const shown = all.slice(from, from + PAGE)
    const last = shown.at(-1)
    const people = await readEmployees(
      needs,
      shown.map(({ byId }) => byId),
    )
    const known = new Map(people.map(({ id, name, jobTitle }) => [id, { name, jobTitle }]))
    return {
      accesses: shown.map((one) => ({
        key: placeOf(one),
        ...{ day: one.day, what: one.what, asAdministrator: one.asAdministrator },
        by: known.get(one.byId) ?? null,
      })),
      next: last && all.length > from + PAGE ? placeOf(last) : null,
    }
  }

const placeOf = ({ day, what, byId }: Access) => [day, what, byId].join('|')
