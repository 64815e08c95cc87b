import type { Listed } from './choose-candidates.ts'
import type { FunctionSeen } from './team.ts'
import { isMissing } from './team-gaps.ts'

/** For so many departments candidates are looked for unasked, however many there are. */
const MOST = 10

/**
 * The departments in which a team most wants somebody: first those with people in a function of theirs that nobody of
 * the team has, then those without a member, then those with people in another function of theirs.
 */
export function needyDepartments(
  departments: readonly string[],
  team: {
    free: ReadonlyMap<string, readonly Listed[]>
    present: ReadonlySet<string>
    functions: readonly FunctionSeen[]
  },
): string[] {
  const { free, present, functions } = team
  const theirs = new Set(functions.map((seen) => seen.function))
  const missing = new Set(functions.filter(isMissing).map((seen) => seen.function))
  const needOf = (name: string) => {
    const people = free.get(name) ?? []
    if (people.length === 0) return 0
    const fills = people.some((one) => missing.has(one.function))
    const fits = people.some((one) => one.function !== 'other' && theirs.has(one.function))
    return 1 + (fills ? 4 : 0) + (present.has(name) ? 0 : 2) + (fits ? 1 : 0)
  }
  const needs = new Map(departments.map((name) => [name, needOf(name)]))
  const need = (name: string) => needs.get(name) ?? 0
  return [...departments].sort((a, b) => need(b) - need(a)).slice(0, MOST)
}
