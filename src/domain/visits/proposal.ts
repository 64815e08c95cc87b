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
/** How often contacts are approached in a month (`YYYY-MM`), by contact id. */
export type MonthLoad = { month: string; totals: ReadonlyMap<string, number> }
/** Who could take part; those proposed first. */
export type Proposal = {
  kind: VisitKind
  minutes: number
  contacts: { contact: Contact; proposed: boolean }[]
  /** How often each contact is approached in the months in which the visit may be, the first one first (1.6). */
  loads: readonly MonthLoad[]
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
  loads: readonly MonthLoad[]
  /** A contact who is approached so often in a month has enough for it (1.6). */
  mostApproaches: number
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

/** Whether a contact is approached as often as is good in the month in which the visit may be soonest (1.6). */
export const hasEnough = ({ loads: [soonest], mostApproaches }: ProposalGround, contactId: string): boolean =>
  (soonest?.totals.get(contactId) ?? 0) >= mostApproaches

/**
 * The contact asked for first, then the reader's own, then others with a counterpart, then by name; whoever is
 * approached often enough comes last (1.6).
 */
export function sortContacts(ground: ProposalGround): Contact[] {
  const { contacts, contactId, pairs, readerId } = ground
  const paired = new Set(pairs.map((pair) => pair.contactId))
  const own = new Set(pairs.flatMap((pair) => (pair.employeeId === readerId ? pair.contactId : [])))
  const rank = ({ id }: Contact) => {
    if (id === contactId) return 0
    return (own.has(id) ? 1 : paired.has(id) ? 2 : 3) + (hasEnough(ground, id) ? 3 : 0)
  }
  return contacts.toSorted((a, b) => rank(a) - rank(b) || byName(a, b))
}

type Named = { id: string; name: string }
export const byName = (a: Named, b: Named) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1)
