import type { JobFunction } from '../../contract/words.ts'
import type { Contact, Customer, Member } from './customer.ts'
import type { Employee } from './employee.ts'

/** Somebody who serves a customer, with the people there whose counterpart they are now. */
export type TeamMember = { member: Member; employee: Employee; counterparts: Contact[] }

/** Why somebody would fit a team, as a code with its data. */
export type CandidateReason =
  | { code: 'missing function'; function: JobFunction; contact: string }
  | { code: 'same function'; function: JobFunction; contact: string }
  | { code: 'shared language'; language: string }
export type Candidate = { employee: Employee; reasons: CandidateReason[] }

/** What a team lacks, as a code with its data. */
export type TeamGap =
  | { code: 'nobody' }
  | { code: 'one department'; department: string }
  | { code: 'departments missing'; departments: string[] }
  | { code: 'function missing'; function: JobFunction; contacts: string[] }
  | { code: 'owner outside'; owner: string }

/** The people of a customer who work in one function, and how many of the team work in the same. */
export type FunctionSeen = { function: JobFunction; contacts: Contact[]; members: number }

/** `candidates` is null where nobody was looked for. */
export type TeamDepartment = { name: string; members: TeamMember[]; candidates: Candidate[] | null }

/** A customer's team by department, with what is missing. Nobody who left is among the members. */
export type Team = {
  customer: Customer
  mayChange: boolean
  /** By name; those of us whose department nobody knows come last, under an empty name. */
  departments: TeamDepartment[]
  /** Who stands on the team although they left us. */
  left: Employee[]
  functions: FunctionSeen[]
  gaps: TeamGap[]
  link: { url: string; until: string; by: Employee | undefined } | null
}

export type TeamRefusal =
  | { code: 'customer unknown' }
  | { code: 'not allowed' }
  | { code: 'employee unknown' }
  | { code: 'employee left'; name: string }
  | { code: 'nobody to show' }
