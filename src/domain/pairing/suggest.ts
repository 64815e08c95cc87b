import type { Contact, Member } from '../people/customer.ts'
import type { Employee } from '../people/employee.ts'
import { bestEdges, type Edge } from './best-edges.ts'
import { type LeftReason, leftReason } from './left-over.ts'
import { type MatchContext, matchOf, reasonsOf, weightsFor, worthOf } from './match.ts'
import type { MatchReason } from './pair.ts'

export type SuggestInput = {
  /** Active people on both sides, in any order. */
  employees: readonly Employee[]
  contacts: readonly Contact[]
  team: readonly Pick<Member, 'customerId' | 'employeeId'>[]
  /** Whether two people may not be proposed: they are paired, or were until recently. */
  barred: (employeeId: string, contactId: string) => boolean
  /** Active pairs by the id of the employee or contact. */
  counts: ReadonlyMap<string, number>
  /** Most active pairs of one person. */
  limit: number
  contextOf: (customerId: string) => MatchContext
}
export type SuggestedPair = { employee: Employee; contact: Contact; score: number; reasons: MatchReason[] }
export type Suggested = {
  suggestions: SuggestedPair[]
  leftEmployees: { employee: Employee; left: LeftReason }[]
  leftContacts: { contact: Contact; left: LeftReason }[]
}

/**
 * Suggested pairs with the best total over the whole set (1.4), best first, and everybody left over with the reason.
 * Candidates for a customer are the members of its team. Pure; the same people give the same result in any order.
 */
export function suggest(given: SuggestInput): Suggested {
  const input = { ...given, employees: sorted(given.employees), contacts: sorted(given.contacts) }
  const candidates = possiblePairs(input)
  const chosen = bestEdges(candidates, costs(input, input.employees), costs(input, input.contacts))
  const suggestions = chosen
    .flatMap(({ left, right, value }) => {
      const [employee, contact] = [input.employees[left], input.contacts[right]]
      const match = employee && contact && matchOf(employee, contact, input.contextOf(contact.customerId))
      return match ? [{ employee, contact, score: value, reasons: reasonsOf(match, employee, contact) }] : []
    })
    .sort((a, b) => b.score - a.score)
  return { suggestions, ...leftOver(input, candidates, suggestions) }
}

const sorted = <T extends { id: string }>(people: readonly T[]) =>
  people.toSorted((a, b) => (a.id < b.id ? -1 : 1))

function costs({ counts, limit }: SuggestInput, people: readonly { id: string }[]): number[][] {
  const weights = weightsFor(limit)
  return people.map(({ id }) => {
    const pairs = counts.get(id) ?? 0
    return Array.from({ length: Math.max(0, limit - pairs) }, (_, more) => weights.next(pairs + more))
  })
}

function possiblePairs(input: SuggestInput): Edge[] {
  const weights = weightsFor(input.limit)
  const placeOf = new Map(input.employees.map(({ id }, index) => [id, index]))
  const members = Map.groupBy(input.team, ({ customerId }) => customerId)
  return input.contacts
    .flatMap((contact, right) => {
      const context = input.contextOf(contact.customerId)
      return (members.get(contact.customerId) ?? []).flatMap(({ employeeId }) => {
        const left = placeOf.get(employeeId)
        const employee = left === undefined ? undefined : input.employees[left]
        if (left === undefined || !employee || input.barred(employeeId, contact.id)) return []
        const match = matchOf(employee, contact, context)
        return match ? [{ left, right, value: worthOf(match, weights) }] : []
      })
    })
    .sort((a, b) => a.left - b.left || a.right - b.right)
}

function leftOver(
  input: SuggestInput,
  candidates: readonly Edge[],
  suggestions: readonly SuggestedPair[],
): Pick<Suggested, 'leftEmployees' | 'leftContacts'> {
  const { counts, limit, barred } = input
  const taken = new Set(suggestions.flatMap(({ employee, contact }) => [employee.id, contact.id]))
  const weights = weightsFor(limit)
  const costOf = (id = '') => weights.next(counts.get(id) ?? 0)
  const gains = new Map(
    candidates.map(({ left, right, value }) => {
      const [ours, theirs] = [input.employees[left]?.id, input.contacts[right]?.id]
      return [`${ours} ${theirs}`, value - costOf(ours) - costOf(theirs)]
    }),
  )
  const hasRoom = (id: string) => (counts.get(id) ?? 0) < limit
  const present = new Set(input.employees.map(({ id }) => id))
  const team = input.team.filter(({ employeeId }) => present.has(employeeId))
  const customersOf = Map.groupBy(team, ({ employeeId }) => employeeId)
  const membersOf = Map.groupBy(team, ({ customerId }) => customerId)
  const contactsOf = Map.groupBy(input.contacts, ({ customerId }) => customerId)
  const ids = (people: readonly { id: string }[] = []) => people.map(({ id }) => id)

  const ofEmployee = ({ id }: Employee) =>
    leftReason({
      ...{ limit, hasRoom, full: !hasRoom(id) },
      partners: customersOf.get(id)?.flatMap(({ customerId }) => ids(contactsOf.get(customerId))),
      barred: (other) => barred(id, other),
      matches: (other) => gains.has(`${id} ${other}`),
      worthwhile: (other) => (gains.get(`${id} ${other}`) ?? 0) > 0,
    })
  const ofContact = ({ id, customerId }: Contact) =>
    leftReason({
      ...{ limit, hasRoom, full: !hasRoom(id) },
      partners: membersOf.get(customerId)?.map(({ employeeId }) => employeeId),
      barred: (other) => barred(other, id),
      matches: (other) => gains.has(`${other} ${id}`),
      worthwhile: (other) => (gains.get(`${other} ${id}`) ?? 0) > 0,
    })
  const free = ({ id }: { id: string }) => !taken.has(id)
  return {
    leftEmployees: input.employees.filter(free).map((employee) => ({ employee, left: ofEmployee(employee) })),
    leftContacts: input.contacts.filter(free).map((contact) => ({ contact, left: ofContact(contact) })),
  }
}
