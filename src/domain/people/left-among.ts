import type { PeopleStore } from './ports.ts'
import { readEmployees } from './read-employees.ts'

/** Those of these who are no employees any more: nobody asks for a photo of theirs. */
export const leftAmong =
  (needs: Pick<PeopleStore, 'employees'>) =>
  async (ids: readonly string[]): Promise<ReadonlySet<string>> => {
    const known = await readEmployees(needs, ids)
    const here = new Set(known.filter(({ leftOn }) => leftOn === null).map(({ id }) => id))
    return new Set(ids.filter((id) => !here.has(id)))
  }
