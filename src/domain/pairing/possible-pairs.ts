import type { Contact, Member } from '../people/customer.ts'
import type { Employee } from '../people/employee.ts'
import type { Graph } from './flow.ts'
import { MET } from './left-over.ts'
import {
  type MatchContext,
  matchOfProfiles,
  type Profile,
  profileOf,
  profileOfContact,
  type Weights,
  worthOf,
} from './match.ts'

/** Why two people may not be proposed: they are paired, were until recently, or must not be. */
export type Barred = 'paired' | 'recent' | 'forbidden'
/** By employee, then by contact. */
export type Bars = ReadonlyMap<string, ReadonlyMap<string, Barred>>
export type Crowd = {
  /** People in a fixed order, with how many more pairs each can have and what the next one costs. */
  employees: readonly Employee[]
  contacts: readonly Contact[]
  team: readonly Pick<Member, 'customerId' | 'employeeId'>[]
  barred: Bars
  weights: Weights
  contextOf: (customerId: string) => MatchContext
  room: { left: Int32Array; right: Int32Array }
  next: { left: Int32Array; right: Int32Array }
  /** Whether a contact has no room because they are approached often enough this month (1.6). */
  waits: (right: number) => boolean
}
/** Pairs that could be made, and for everybody whom they met on the way (bits of MET). */
export type Possible = { graph: Graph; met: { left: Uint16Array; right: Uint16Array } }

/** All pairs of a member of a customer's team with one of its contacts who match and have room (1.4). */
export function possiblePairs(crowd: Crowd): Possible {
  const placeOf = new Map(crowd.employees.map(({ id }, place) => [id, place]))
  const ours = Map.groupBy(crowd.team, ({ customerId }) => customerId)
  const theirs = Map.groupBy(crowd.contacts.keys(), (right) => crowd.contacts[right]?.customerId ?? '')
  const tables = [...theirs].map(([customerId, rights]) => {
    const members = ours.get(customerId) ?? []
    const lefts = new Set(members.flatMap(({ employeeId }) => placeOf.get(employeeId) ?? []))
    return { customerId, rights, lefts: [...lefts].sort((a, b) => a - b) }
  })
  const most = tables.reduce((sum, { lefts, rights }) => sum + lefts.length * rights.length, 0)
  const found: Found = {
    ...{ size: 0, left: new Int32Array(most), right: new Int32Array(most), value: new Int32Array(most) },
    met: { left: new Uint16Array(crowd.employees.length), right: new Uint16Array(crowd.contacts.length) },
  }
  const kinds = {
    left: kindsOf(crowd.employees, profileOf),
    right: kindsOf(crowd.contacts, profileOfContact),
  }
  for (const table of tables) fill(crowd, kinds, table, found)
  return { graph: byLeft(found, crowd.employees.length), met: found.met }
}

type Found = { size: number; left: Int32Array; right: Int32Array; value: Int32Array; met: Possible['met'] }
type Table = { customerId: string; lefts: number[]; rights: number[] }
/** People who are matched alike are of one kind, so that kinds are compared instead of people. */
type Kinds = { of: Int32Array; profiles: Profile[] }

function kindsOf<T>(people: readonly T[], profile: (person: T) => Profile): Kinds {
  const places = new Map<string, number>()
  const profiles: Profile[] = []
  const of = Int32Array.from(people, (each) => {
    const it = profile(each)
    const { timeZone, hours } = it.person
    const key = JSON.stringify([it.function, it.rank, it.language, it.department, timeZone, hours ?? null])
    const place = places.get(key) ?? profiles.push(it) - 1
    places.set(key, place)
    return place
  })
  return { of, profiles }
}

function fill(crowd: Crowd, kinds: { left: Kinds; right: Kinds }, table: Table, found: Found): void {
  const context = crowd.contextOf(table.customerId)
  const columns = new Map<number, number>()
  const columnOf = table.rights.map((right) => {
    const kind = kinds.right.of[right] as number
    const column = columns.get(kind) ?? columns.size
    columns.set(kind, column)
    return column
  })
  const worths = new Map<number, Int32Array>()
  const worthsOf = (kind: number) => {
    const known = worths.get(kind)
    if (known) return known
    const ours = kinds.left.profiles[kind] as Profile
    const row = Int32Array.from(columns.keys(), (other) => {
      const match = matchOfProfiles(ours, kinds.right.profiles[other] as Profile, context)
      return match ? worthOf(match, crowd.weights) : 0
    })
    worths.set(kind, row)
    return row
  }
  for (const left of table.lefts) {
    const row = worthsOf(kinds.left.of[left] as number)
    const barred = crowd.barred.get(crowd.employees[left]?.id ?? '')
    for (const [at, right] of table.rights.entries())
      meet(crowd, { left, right, value: row[columnOf[at] as number] as number }, barred, found)
  }
}

type Edge = { left: number; right: number; value: number }

/** Notes what two people are for each other, and the pair where it can be made. */
function meet(
  { contacts, room, next, waits }: Crowd,
  { left, right, value }: Edge,
  barred: ReadonlyMap<string, Barred> | undefined,
  found: Found,
): void {
  const contact = contacts[right] as Contact
  const why = barred?.get(contact.id)
  const hasRoom = { left: (room.left[left] as number) > 0, right: (room.right[right] as number) > 0 }
  const gains = value > (next.left[left] as number) + (next.right[right] as number)
  let [ours, theirs] = [MET.anybody as number, MET.anybody as number]
  if (value === 0) {
    // They do not match, whatever was said of them.
  } else if (contact.objectedOn) ours |= MET.objected
  else if (why) {
    // What somebody said stands in the way only where there is room.
    const fits = (room: boolean) => (gains && (room || why !== 'forbidden') ? MET[`${why}Fits`] : 0)
    ours |= MET[why] | fits(hasRoom.right)
    theirs |= MET[why] | fits(hasRoom.left)
  } else {
    ours |= hasRoom.right ? MET.free : waits(right) ? MET.waits : MET.full
    theirs |= hasRoom.left ? MET.free : MET.full
    if (hasRoom.left && hasRoom.right) {
      if (gains) ours |= MET.worthwhile
      if (gains) theirs |= MET.worthwhile
      const at = found.size++
      found.left[at] = left
      found.right[at] = right
      found.value[at] = value
    }
  }
  found.met.left[left] = (found.met.left[left] as number) | ours
  found.met.right[right] = (found.met.right[right] as number) | theirs
}

/** The pairs of each employee together, in the order in which they were found. */
function byLeft({ size, left, right, value }: Found, people: number): Graph {
  const start = new Int32Array(people + 1)
  for (let at = 0; at < size; at++)
    start[(left[at] as number) + 1] = (start[(left[at] as number) + 1] as number) + 1
  for (let l = 0; l < people; l++) start[l + 1] = (start[l + 1] as number) + (start[l] as number)
  const graph: Graph = { start, to: new Int32Array(size), value: new Int32Array(size) }
  const filled = start.slice()
  for (let from = 0; from < size; from++) {
    const l = left[from] as number
    const at = filled[l] as number
    filled[l] = at + 1
    graph.to[at] = right[from] as number
    graph.value[at] = value[from] as number
  }
  return graph
}
