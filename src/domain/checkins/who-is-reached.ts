import type { Employee } from '../people/employee.ts'
import type { PeopleStore } from '../people/ports.ts'
import type { CheckinStore, Reference } from './ports.ts'

export type ReachedNeeds = Pick<CheckinStore, 'references' | 'preferences'> & Pick<PeopleStore, 'employees'>
type Reached = { profile: Employee; reference: Reference; locale: string }

/** Somebody as messages reach them, in the language they chose; undefined where they left or the app is not installed (2.8). */
export async function whoIsReached(needs: ReachedNeeds, employeeId: string): Promise<Reached | undefined> {
  const [profile, reference, preferences] = await Promise.all([
    needs.employees.get({ employeeId }),
    needs.references.get({ employeeId }),
    needs.preferences.get({ employeeId }),
  ])
  if (!profile || profile.value.leftOn || reference?.value.state !== 'installed') return undefined
  const locale = preferences?.value.locale ?? profile.value.locale
  return { profile: profile.value, reference: reference.value, locale }
}
