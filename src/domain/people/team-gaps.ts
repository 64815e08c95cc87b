import { JOB_FUNCTIONS } from '../../contract/words.ts'
import type { Contact } from './customer.ts'
import type { Employee } from './employee.ts'
import type { FunctionSeen, TeamGap } from './team.ts'

/** The functions of a customer's people, and how many of the team work in the same; those of no function come last. */
export function functionsSeen(
  contacts: readonly Contact[],
  members: readonly Pick<Employee, 'function'>[],
): FunctionSeen[] {
  return JOB_FUNCTIONS.flatMap((job) => {
    const theirs = contacts.filter((contact) => contact.function === job)
    const ours = members.filter((member) => member.function === job)
    return theirs.length > 0 ? [{ function: job, contacts: theirs, members: ours.length }] : []
  })
}

/** Whether nobody of the team works in this function; of people in `other` nothing can be told. */
export const isMissing = (seen: FunctionSeen): boolean => seen.members === 0 && seen.function !== 'other'

/**
 * What a team lacks, gravest first: nobody at all, or one department alone; an owner who is not on it; functions of
 * their people that nobody of the team has; departments of ours without a member. `departments` are all of ours.
 */
export function gapsOf(team: {
  members: readonly Pick<Employee, 'id' | 'department'>[]
  departments: readonly string[]
  functions: readonly FunctionSeen[]
  owner: Pick<Employee, 'id' | 'name'> | undefined
}): TeamGap[] {
  const { members, departments, functions, owner } = team
  if (members.length === 0) return [{ code: 'nobody' }]
  const present = new Set(members.map(({ department }) => department))
  const [only = ''] = present
  const missing = departments.filter((name) => name !== '' && !present.has(name))
  return [
    ...(present.size === 1 ? [{ code: 'one department', department: only } as const] : []),
    ...(owner && members.every(({ id }) => id !== owner.id)
      ? [{ code: 'owner outside', owner: owner.name } as const]
      : []),
    ...functions.filter(isMissing).map(({ function: job, contacts }) => ({
      ...({ code: 'function missing', function: job } as const),
      contacts: contacts.map(({ name }) => name),
    })),
    ...(missing.length > 0 ? [{ code: 'departments missing', departments: missing } as const] : []),
  ]
}
