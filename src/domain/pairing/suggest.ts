import type { Contact, Member } from '../people/customer.ts'
import type { Employee } from '../people/employee.ts'
import { bestEdges } from './best-edges.ts'
import { type ForcedOut, takeForced } from './forced-pairs.ts'
import type { WantedPair } from './judge-pairs.ts'
import { type LeftReason, leftReason } from './left-over.ts'
import {
  inCommon,
  type MatchContext,
  profileOf,
  profileOfContact,
  reasonsOf,
  weightsFor,
  worthOf,
} from './match.ts'
import type { MatchReason } from './pair.ts'
import { type Bars, type Possible, possiblePairs } from './possible-pairs.ts'

export type SuggestInput = {
  /** People who have not left, in any order; those included who only stand in a forced pair. */
  employees: readonly Employee[]
  contacts: readonly Contact[]
  /** The employees for whom a counterpart is looked for; of the others nobody asks why they got none. */
  candidates: ReadonlySet<string>
  team: readonly Pick<Member, 'customerId' | 'employeeId'>[]
  barred: Bars
  /** Who must be paired, whatever the preferences say. */
  forced: readonly WantedPair[]
  /** Open pairs by the id of the employee or contact. */
  counts: ReadonlyMap<string, number>
  /** Most open pairs of one person, most approaches of a contact in a month (1.6), months without a repeat. */
  limits: { limit: number; approaches: number; months: number }
  /** How often a contact is approached this month. */
  approached: (contactId: string) => number
  contextOf: (customerId: string) => MatchContext
}
export type SuggestedPair = {
  employee: Employee
  contact: Contact
  score: number
  forced: boolean
  reasons: MatchReason[]
}
export type Suggested = {
  suggestions: SuggestedPair[]
  leftEmployees: { employee: Employee; left: LeftReason }[]
  leftContacts: { contact: Contact; left: LeftReason }[]
  /** Forced pairs that are not proposed, and why. */
  forcedOut: ForcedOut[]
}

/**
 * Suggested pairs with the best total over the whole set (1.4): first as many of the forced ones as can be, then the
 * others, best first; and everybody left over with the reason. Candidates for a customer are the members of its team.
 * Pure; the same people give the same result in any order.
 */
export function suggest(given: SuggestInput): Suggested {
  const people = placed(given)
  const { taken, out } = takeForced(given.forced, people)
  for (const { left, right } of taken) takePlace(people, left, right)
  const next = nextCosts(people)
  const possible = possiblePairs({ ...people, next, barred: withTaken(people, taken) })
  const { graph } = possible
  const chosen = bestEdges(graph, costsOf(people, 'left'), costsOf(people, 'right'))
  const places = [...chosen.keys()].filter((edge) => chosen[edge])
  const lefts = people.employees.flatMap((_, left) =>
    new Array<number>((graph.start[left + 1] as number) - (graph.start[left] as number)).fill(left),
  )
  const others = places.map((edge) => ({ left: lefts[edge] as number, right: graph.to[edge] as number }))
  const suggestions = [
    ...taken.map((place) => suggested(people, place, true)),
    ...others.map((place) => suggested(people, place, false)).sort((a, b) => b.score - a.score),
  ]
  return { suggestions, ...leftOver(people, possible, suggestions), forcedOut: out.sort(byPeople) }
}

/** Where two people stand among the others. */
type Place = { left: number; right: number }
/** Everybody in a fixed order, with the pairs they have and the room that is left. */
type People = ReturnType<typeof placed>

function placed(given: SuggestInput) {
  const { limits, counts, approached } = given
  const [employees, contacts] = [sorted(given.employees), sorted(given.contacts)]
  const has = {
    left: Int32Array.from(employees, ({ id }) => counts.get(id) ?? 0),
    right: Int32Array.from(contacts, ({ id }) => counts.get(id) ?? 0),
  }
  const calls = Int32Array.from(contacts, ({ id }) => limits.approaches - approached(id))
  const room = {
    left: has.left.map((pairs) => Math.max(0, limits.limit - pairs)),
    right: has.right.map((pairs, right) =>
      contacts[right]?.objectedOn ? 0 : Math.max(0, Math.min(limits.limit - pairs, calls[right] as number)),
    ),
  }
  const waits = (right: number) =>
    room.right[right] === 0 && (has.right[right] as number) < limits.limit && !contacts[right]?.objectedOn
  return { ...given, employees, contacts, has, room, waits, weights: weightsFor(limits.limit) }
}

const sorted = <T extends { id: string }>(people: readonly T[]) =>
  people.toSorted((a, b) => (a.id < b.id ? -1 : 1))
const byPeople = (a: WantedPair, b: WantedPair) =>
  `${a.contactId} ${a.employeeId}` < `${b.contactId} ${b.employeeId}` ? -1 : 1

function takePlace({ has, room }: People, left: number, right: number): void {
  for (const [side, place] of [
    ['left', left],
    ['right', right],
  ] as const) {
    has[side][place] = (has[side][place] as number) + 1
    room[side][place] = (room[side][place] as number) - 1
  }
}

/** Nobody is proposed twice for the same counterpart. */
function withTaken({ barred, employees, contacts }: People, taken: readonly Place[]): Bars {
  const bars = new Map(barred)
  for (const { left, right } of taken) {
    const [employee, contact] = [employees[left] as Employee, contacts[right] as Contact]
    bars.set(employee.id, new Map([...(bars.get(employee.id) ?? []), [contact.id, 'paired' as const]]))
  }
  return bars
}

function nextCosts({ has, weights }: People): { left: Int32Array; right: Int32Array } {
  return { left: has.left.map(weights.next), right: has.right.map(weights.next) }
}

function costsOf({ has, room, weights }: People, side: 'left' | 'right'): number[][] {
  return Array.from(room[side], (free, place) =>
    Array.from({ length: free }, (_, more) => weights.next((has[side][place] as number) + more)),
  )
}

function suggested(people: People, place: Place, forced: boolean): SuggestedPair {
  const { employees, contacts, weights, contextOf } = people
  const [employee, contact] = [employees[place.left] as Employee, contacts[place.right] as Contact]
  const match = inCommon(profileOf(employee), profileOfContact(contact), contextOf(contact.customerId))
  const reasons = reasonsOf(match, employee, contact)
  return {
    ...{ employee, contact, forced, score: worthOf(match, weights) },
    reasons: forced ? [{ code: 'forced' }, ...reasons] : reasons,
  }
}

function leftOver(
  people: People,
  { met }: Possible,
  suggestions: readonly SuggestedPair[],
): Pick<Suggested, 'leftEmployees' | 'leftContacts'> {
  const { limits, candidates, has, waits } = people
  const taken = new Set(suggestions.flatMap(({ employee, contact }) => [employee.id, contact.id]))
  const present = new Set(people.employees.map(({ id }) => id))
  const team = people.team.filter(({ employeeId }) => present.has(employeeId))
  const members = new Set(team.map(({ employeeId }) => employeeId))
  const served = new Set(team.map(({ customerId }) => customerId))
  return {
    leftEmployees: people.employees.flatMap((employee, place) => {
      if (taken.has(employee.id) || !candidates.has(employee.id)) return []
      const standing = {
        ...{ objected: false, waits: false, inTeam: members.has(employee.id) },
        paired: (has.left[place] as number) > 0,
      }
      const full = (has.left[place] as number) >= limits.limit
      return [{ employee, left: leftReason({ ...standing, full, met: met.left[place] as number }, limits) }]
    }),
    leftContacts: people.contacts.flatMap((contact, place) => {
      if (taken.has(contact.id)) return []
      const standing = {
        ...{ objected: contact.objectedOn !== null, waits: waits(place) },
        paired: (has.right[place] as number) > 0,
      }
      const full = (has.right[place] as number) >= limits.limit
      const inTeam = served.has(contact.customerId)
      const person = { ...standing, full, inTeam, met: met.right[place] as number }
      return [{ contact, left: leftReason(person, limits) }]
    }),
  }
}
