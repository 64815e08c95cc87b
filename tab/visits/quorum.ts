import type { Proposal } from '../../src/contract/visits.ts'
import type { Draft } from './draft.ts'

/** The optional people of each department of which there are several, and how many of them must be free (3.2). */
export type Quorum = { department: string; of: number; atLeast: number }

/** The departments for which a quorum may be set; `atLeast` is 0 where none is, and never more than there are people. */
export function quorumsOf({ employees, quorum }: Draft, proposal: Pick<Proposal, 'employees'>): Quorum[] {
  const optional = new Set(employees.flatMap(({ employeeId, required }) => (required ? [] : employeeId)))
  const people = proposal.employees.filter(({ id }) => optional.has(id))
  return [...Map.groupBy(people, ({ department }) => department)]
    .filter(([, all]) => all.length > 1)
    .map(([department, { length: of }]) => ({
      ...{ department, of },
      atLeast: Math.min(quorum[department] ?? 0, of),
    }))
}

/** What is asked for and booked. */
export const setQuorums = (quorums: readonly Quorum[]) =>
  quorums.filter(({ atLeast }) => atLeast > 0).map(({ department, atLeast }) => ({ department, atLeast }))
