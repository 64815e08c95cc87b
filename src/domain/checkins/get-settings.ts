import { listStaff } from '../people/list-staff.ts'
import type { PeopleStore } from '../people/ports.ts'
import { ASK_EVERYBODY, type AskSettings } from './ask-settings.ts'
import type { CheckinStore } from './ports.ts'

type Needs = Pick<CheckinStore, 'askSettings'> &
  Pick<PeopleStore, 'employeeList'> & { shards: readonly string[] }
/** A department with how many people of it were ever listed. */
export type DepartmentSize = { name: string; people: number }

/** What the administrator set about asking, and the departments a wave may take in; as it stands in storage (2.6, 2.10). */
export const getSettings =
  (needs: Needs) => async (): Promise<{ settings: AskSettings; departments: DepartmentSize[] }> => {
    const [stored, staff] = await Promise.all([needs.askSettings.get({ name: 'ask' }), listStaff(needs)])
    const sizes = new Map<string, number>()
    for (const { department } of staff)
      if (department !== null) sizes.set(department, (sizes.get(department) ?? 0) + 1)
    const departments = [...sizes].map(([name, people]) => ({ name, people }))
    return {
      settings: stored?.value ?? ASK_EVERYBODY,
      departments: departments.sort((a, b) => a.name.localeCompare(b.name, 'en')),
    }
  }
