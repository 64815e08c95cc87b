import { inParallel } from '../in-parallel.ts'
import { isOpen } from '../pairing/pair-ground.ts'
import type { PairStore } from '../pairing/ports.ts'
import type { Employee } from './employee.ts'
import type { PeopleStore } from './ports.ts'
import type { Candidate, CandidateReason, FunctionSeen } from './team.ts'
import { isMissing } from './team-gaps.ts'

/** Somebody of ours as the list of all knows them. */
export type Listed = Pick<Employee, 'id' | 'name' | 'department' | 'function'>
type Needs = Pick<PeopleStore, 'employees'> & Pick<PairStore, 'pairCopies'>

const MOST = 5
/** So many of a department are looked at closely, however large it is, so that the reads stay few. */
const LOOKED_AT = 8

/**
 * Who of one department would fit a customer's team, best first, at most five: a function of theirs that nobody of the
 * team has, then one that somebody has, then a language of theirs, then the lighter load, which is nobody's
 * business and not said. Who left is no candidate.
 */
export const chooseCandidates =
  (needs: Needs) =>
  async (listed: readonly Listed[], functions: readonly FunctionSeen[]): Promise<Candidate[]> => {
    const rank = new Map(functions.map((seen) => [seen.function, worthOf(seen)]))
    const worth = (one: Pick<Listed, 'function'>) => rank.get(one.function) ?? 0
    const looked = [...listed].sort((a, b) => worth(b) - worth(a) || byName(a, b)).slice(0, LOOKED_AT)
    const people = await inParallel(looked, async ({ id: employeeId }) => {
      const [employee, pairs] = await Promise.all([
        needs.employees.get({ employeeId }),
        needs.pairCopies.list({ employeeId }),
      ])
      const open = pairs.filter(({ value }) => isOpen(value)).length
      return employee && !employee.value.leftOn ? [{ employee: employee.value, pairs: open }] : []
    })
    const languages = new Set(functions.flatMap((seen) => seen.contacts.map((one) => tongue(one.language))))
    const speaks = ({ locale }: Employee) => (languages.has(tongue(locale)) ? 1 : 0)
    return people
      .flat()
      .sort(
        (a, b) =>
          worth(b.employee) - worth(a.employee) ||
          speaks(b.employee) - speaks(a.employee) ||
          a.pairs - b.pairs ||
          byName(a.employee, b.employee),
      )
      .slice(0, MOST)
      .map(({ employee }) => ({ employee, reasons: reasonsOf(employee, functions, languages) }))
  }

function worthOf(seen: FunctionSeen): number {
  if (seen.function === 'other') return 0
  return isMissing(seen) ? 2 : 1
}

function reasonsOf(
  employee: Employee,
  functions: readonly FunctionSeen[],
  languages: ReadonlySet<string>,
): CandidateReason[] {
  const seen = functions.find((one) => one.function === employee.function && one.function !== 'other')
  const language = tongue(employee.locale)
  return [
    ...(seen ? [likeThem(seen)] : []),
    ...(languages.has(language) ? [{ code: 'shared language', language } as const] : []),
  ]
}

const likeThem = (seen: FunctionSeen): CandidateReason => ({
  code: isMissing(seen) ? 'missing function' : 'same function',
  function: seen.function,
  contact: seen.contacts[0]?.name ?? '',
})

const tongue = (tag: string) => tag.split('-')[0]?.toLowerCase() ?? ''
const byName = (a: Pick<Listed, 'id' | 'name'>, b: Pick<Listed, 'id' | 'name'>) =>
  a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1)
