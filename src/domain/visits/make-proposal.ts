import type { VisitRole } from '../../contract/words.ts'
import type { Contact } from '../people/customer.ts'
import type { Employee } from '../people/employee.ts'
import { type Chosen, chooseVisitors } from './choose-visitors.ts'
import {
  byName,
  hasEnough,
  isAccountLead,
  isInvolved,
  leadOf,
  type Proposal,
  type ProposalGround,
  type ProposalReason,
  type ProposedEmployee,
  sortContacts,
} from './proposal.ts'

/** So many contacts are proposed; others can be added by hand. */
const CONTACTS = 2
const VISIT_MINUTES = 45
const TALK_MINUTES = 20

/** Who should visit, deterministic (3.1). */
export function proposalFor(ground: ProposalGround): Proposal {
  const sorted = sortContacts(ground)
  const contacts = proposedOf(ground, sorted).slice(0, CONTACTS)
  const chosen = chooseVisitors(ground, contacts)
  const lead = leadAmong(ground, chosen)
  const noteTaker = noteTakerFor(ground, chosen, lead)
  const roleOf = (one: Employee): VisitRole =>
    one === lead ? 'lead' : one === noteTaker ? 'note-taker' : 'participant'
  return {
    kind: 'visit',
    minutes: VISIT_MINUTES,
    contacts: sorted.map((contact) => ({ contact, proposed: contacts.includes(contact) })),
    loads: ground.loads,
    employees: everybody(ground, contacts, chosen, roleOf),
  }
}

/** Whoever has enough for this month is proposed where they are asked for, or where nobody else is left (1.6). */
function proposedOf(ground: ProposalGround, sorted: readonly Contact[]): readonly Contact[] {
  const free = sorted.filter(({ id }) => id === ground.contactId || !hasEnough(ground, id))
  return free.length > 0 ? free : sorted.slice(0, 1)
}

/** The reader alone with one contact: the one asked for, else their own counterpart, else the first (2.9). */
export function talkFor(ground: ProposalGround): Proposal {
  const [first, ...others] = sortContacts(ground)
  const role = (one: Employee): VisitRole => (one.id === ground.readerId ? 'lead' : 'participant')
  const contacts = first ? [first] : []
  return {
    kind: 'one to one',
    minutes: TALK_MINUTES,
    contacts: [...contacts, ...others].map((contact) => ({ contact, proposed: contact === first })),
    loads: ground.loads,
    employees: everybody(ground, contacts, new Map([[ground.readerId, null]]), role),
  }
}

function leadAmong(ground: ProposalGround, chosen: Chosen): Employee | undefined {
  const [first] = chosen.keys()
  return leadOf(ground) ?? ground.employees.find(({ id }) => id === first)
}

/** Somebody from another department than the lead; not a leader while others can. */
function noteTakerFor(ground: ProposalGround, chosen: Chosen, lead: Employee | undefined) {
  const others = ground.employees
    .filter((one) => chosen.has(one.id) && one.department !== lead?.department)
    .toSorted(byName)
  return others.find(({ leader }) => !leader) ?? others[0]
}

/** Everybody who could take part: the lead, the others proposed in the order of their choice, the rest by name. */
function everybody(
  ground: ProposalGround,
  contacts: readonly Contact[],
  chosen: Chosen,
  roleOf: (one: Employee) => VisitRole,
): ProposedEmployee[] {
  const order = [...chosen.keys()]
  const others = ground.employees.filter(({ id }) => chosen.has(id) && chosen.get(id)?.code !== 'leader')
  const isMixed = new Set(others.map(({ department }) => department)).size > 1
  const place = (one: Employee) => {
    if (!chosen.has(one.id)) return order.length
    return roleOf(one) === 'lead' ? -1 : order.indexOf(one.id)
  }
  return ground.employees
    .filter(({ id }) => chosen.has(id) || id === ground.readerId || isInvolved(ground, id))
    .toSorted((a, b) => place(a) - place(b) || byName(a, b))
    .map((employee) => {
      const why = chosen.get(employee.id)
      return {
        employee,
        proposed: chosen.has(employee.id),
        role: roleOf(employee),
        // Whoever comes because it is their turn may be missing, unless they are the only ones of a second department.
        required: chosen.has(employee.id) && (why?.code !== 'leader' || !isMixed),
        reasons: reasonsFor(ground, employee, contacts, why ?? null),
      }
    })
}

function reasonsFor(
  { pairs, contacts: all, ownerId, members, readerId }: ProposalGround,
  { id }: Employee,
  chosen: readonly Contact[],
  why: ProposalReason | null,
): ProposalReason[] {
  const reasons: ProposalReason[] = []
  const paired = new Set(pairs.flatMap((pair) => (pair.employeeId === id ? pair.contactId : [])))
  const theirs = [...chosen, ...all.filter((one) => !chosen.includes(one)).toSorted(byName)]
  const names = theirs.flatMap((contact) => (paired.has(contact.id) ? contact.name : []))
  const member = members.find(({ employeeId }) => employeeId === id)
  if (names.length > 0) reasons.push({ code: 'counterpart', names })
  if (id === ownerId) reasons.push({ code: 'owner' })
  else if (member && isAccountLead(member)) reasons.push({ code: 'account lead' })
  if (why) reasons.push(why)
  if (reasons.length === 0 && member) reasons.push({ code: 'team', role: member.role })
  if (reasons.length === 0 && id === readerId) reasons.push({ code: 'reader' })
  return reasons
}
