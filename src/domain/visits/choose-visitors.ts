import { MORE_THAN_CONTACTS } from '../../contract/words.ts'
import type { Contact } from '../people/customer.ts'
import type { Employee } from '../people/employee.ts'
import { byName, isInvolved, leadOf, type ProposalGround, type ProposalReason } from './proposal.ts'

/** The people proposed, most important first, with what each was chosen for beside being who they are. */
export type Chosen = Map<string, ProposalReason | null>

/**
 * Counterparts of these contacts, whoever leads the account, once a quarter a leader of ours, the reader when they
 * have to do with the customer, and people from further departments: at least two take part (3.1).
 */
export function chooseVisitors(ground: ProposalGround, contacts: readonly Contact[]): Chosen {
  const chosen: Chosen = new Map()
  const choose = (one: Employee | undefined, reason: ProposalReason | null = null) => {
    if (one && !chosen.has(one.id) && chosen.size < contacts.length + MORE_THAN_CONTACTS)
      chosen.set(one.id, reason)
  }
  const involved = ground.employees.filter(({ id }) => isInvolved(ground, id)).toSorted(byName)
  const ids = contacts.map(({ id }) => id)
  const knowsOne = ({ id }: Employee) =>
    ground.pairs.some((pair) => pair.employeeId === id && ids.includes(pair.contactId))
  const departments = () =>
    new Set(ground.employees.flatMap((one) => (chosen.has(one.id) ? one.department : [])))
  const bring = () => {
    const there = departments()
    const other = involved.filter(({ department }) => !there.has(department))
    const one = other.find(knowsOne) ?? other.find(({ leader }) => !leader) ?? other[0]
    choose(one, one ? { code: 'brings', department: one.department } : null)
  }

  for (const contact of contacts) choose(counterpartOf(ground, contact))
  choose(leadOf(ground))
  const leader = ground.leaderWasThere ? undefined : leaderFor(ground, involved, chosen, knowsOne)
  // With one place left, a leader from a further department is both.
  const isBoth = leader && !departments().has(leader.department)
  const room = contacts.length + MORE_THAN_CONTACTS - chosen.size
  if (departments().size < 2 && !(isBoth && room < 2)) bring()
  choose(ground.leaderWasThere ? undefined : leaderFor(ground, involved, chosen, knowsOne), {
    code: 'leader',
  })
  choose(involved.find(({ id }) => id === ground.readerId))
  for (let room = contacts.length + 1 - chosen.size; room > 0; room--) bring()
  return chosen
}

/** The reader when they are one of this contact's counterparts, else whoever does similar work, is in the team, is longest with them. */
function counterpartOf(
  { pairs, employees, members, readerId }: ProposalGround,
  contact: Contact,
): Employee | undefined {
  const known = new Map(employees.map((one) => [one.id, one]))
  const team = new Set(members.map(({ employeeId }) => employeeId))
  const rank = (employeeId: string) => {
    if (employeeId === readerId) return 0
    const similar = known.get(employeeId)?.function === contact.function
    return (similar ? 1 : 3) + (team.has(employeeId) ? 0 : 1)
  }
  const theirs = pairs.filter((pair) => pair.contactId === contact.id && known.has(pair.employeeId))
  const [first] = theirs.toSorted(
    (a, b) =>
      rank(a.employeeId) - rank(b.employeeId) || a.since.localeCompare(b.since) || a.id.localeCompare(b.id),
  )
  return known.get(first?.employeeId ?? '')
}

/**
 * One of the customer's own leaders: from a further department if there is one, and best who knows one of these
 * contacts; else the one to whom the lead reports; nobody when a leader is chosen already.
 */
function leaderFor(
  ground: ProposalGround,
  involved: readonly Employee[],
  chosen: Chosen,
  knowsOne: (one: Employee) => boolean,
): Employee | undefined {
  const there = ground.employees.filter(({ id }) => chosen.has(id))
  if (there.some(({ leader }) => leader)) return undefined
  const leaders = involved.filter(({ leader }) => leader)
  const further = leaders.filter((one) => !there.some(({ department }) => department === one.department))
  const above = leadOf(ground)?.managerId
  const one = further.find(knowsOne) ?? further[0] ?? leaders.find(knowsOne) ?? leaders[0]
  return one ?? ground.employees.find(({ id }) => id === above)
}
