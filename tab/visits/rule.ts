import type { Proposal } from '../../src/contract/visits.ts'
import { MORE_THAN_CONTACTS } from '../../src/contract/words.ts'
import type { Draft } from './draft.ts'

/** What rule 3.1 says about who takes part. `stops` is true while it may not be sent, `asks` what must be confirmed first. */
export type Rule = { people: number; contacts: number; departments: readonly string[]; stops: boolean } & {
  asks: 'many' | 'load' | null
  code: 'fine' | 'talk' | 'no employee' | 'no contact' | 'one department' | 'many'
}

/** `loaded` is whether a contact is approached often enough already (1.6). */
export function ruleFor(draft: Draft, { employees }: Pick<Proposal, 'employees'>, loaded = false): Rule {
  const taking = new Set(draft.employees.map(({ employeeId }) => employeeId))
  const departments = [...new Set(employees.filter(({ id }) => taking.has(id)).map((one) => one.department))]
  const facts = { people: taking.size, contacts: draft.contactIds.length, departments }
  const code = codeFor(facts)
  const isWhole = ['fine', 'talk', 'many'].includes(code)
  const many = code === 'many' && !draft.confirmed
  const asks = many ? 'many' : isWhole && loaded && !draft.sure ? 'load' : null
  return { ...facts, code, asks, stops: asks !== null || !isWhole }
}

function codeFor({
  people,
  contacts,
  departments,
}: Pick<Rule, 'people' | 'contacts' | 'departments'>): Rule['code'] {
  if (people === 0) return 'no employee'
  if (contacts === 0) return 'no contact'
  if (people === 1) return 'talk'
  if (departments.length < 2) return 'one department'
  return people > contacts + MORE_THAN_CONTACTS ? 'many' : 'fine'
}

/** People under the name of their department, in the order in which each is first named. */
export function byDepartment<P extends { department: string }>(people: readonly P[]) {
  const departments = [...new Set(people.map(({ department }) => department))]
  return departments.map((department) => ({
    department,
    people: people.filter((person) => person.department === department),
  }))
}
