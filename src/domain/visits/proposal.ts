import type { VisitKind, VisitRole } from '../../contract/words.ts'
import type { Pair } from '../pairing/pair.ts'
import type { Contact, Member } from '../people/customer.ts'
import type { Employee } from '../people/employee.ts'

/** Why somebody is on the list, as a code with its data; words are made from it in the reader's language. */
export type ProposalReason =
  | { code: 'counterpart'; names: string[] }
  | { code: 'owner' }
  | { code: 'account lead' }
  | { code: 'brings'; department: string }
  | { code: 'leader' }
  | { code: 'reader' }
  | { code: 'team'; role: string }
export type ProposedEmployee = {
  employee: Employee
  proposed: boolean
  role: VisitRole
  required: boolean
  reasons: ProposalReason[]
}
/** Who could take part; those proposed first. */
export type Proposal = {
  kind: VisitKind
  minutes: number
  contacts: { contact: Contact; proposed: boolean }[]
  employees: ProposedEmployee[]
}

/** What a proposal is made from. People who left are not in it. */
export type ProposalGround = {
  readerId: string
  ownerId: string | null
  /** Owner, team and counterparts, the one to whom the lead reports, and the reader. */
  employees: readonly Employee[]
  members: readonly Member[]
  contacts: readonly Contact[]
  /** Active ones. */
  pairs: readonly Pair[]
  /** Whether one of our leaders is in a visit of this customer in this calendar quarter. */
  leaderWasThere: boolean
  /** Begin with this contact. */
  contactId?: string
}

/** Whether somebody has to do with the customer: as owner, in the team, or as a counterpart. */
export function isInvolved({ ownerId, members, pairs }: ProposalGround, employeeId: string): boolean {
  return [ownerId, ...members.map((one) => one.employeeId), ...pairs.map((one) => one.employeeId)].includes(
    employeeId,
  )
}

/** Who leads the visit: the owner, else the one whose role in the team says so. */
export function leadOf({ ownerId, members, employees }: ProposalGround): Employee | undefined {
  const leadIds = members.filter(isAccountLead).map((member) => member.employeeId)
  return (
    employees.find(({ id }) => id === ownerId) ??
    employees.filter(({ id }) => leadIds.includes(id)).toSorted(byName)[0]
  )
}

export const isAccountLead = ({ role }: Pick<Member, 'role'>) => /\b(lead|account)\b/i.test(role)

/** The contact asked for first, then the reader's own, then others with a counterpart, then by name. */
export function sortContacts({ contacts, contactId, pairs, readerId }: ProposalGround): Contact[] {
  const paired = new Set(pairs.map((pair) => pair.contactId))
  const own = new Set(pairs.flatMap((pair) => (pair.employeeId === readerId ? pair.contactId : [])))
  const rank = ({ id }: Contact) => (id === contactId ? 0 : own.has(id) ? 1 : paired.has(id) ? 2 : 3)
  return contacts.toSorted((a, b) => rank(a) - rank(b) || byName(a, b))
}

type Named = { id: string; name: string }
export const byName = (a: Named, b: Named) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1)
