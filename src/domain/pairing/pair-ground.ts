import { inParallel } from '../in-parallel.ts'
import type { Contact, Customer, Member } from '../people/customer.ts'
import type { Employee } from '../people/employee.ts'
import type { PeopleStore } from '../people/ports.ts'
import type { MatchContext } from './match.ts'
import type { Mark, Pair } from './pair.ts'
import type { PairStore } from './ports.ts'
import { sharedHoursAt } from './working-hours.ts'

export type GroundNeeds = Pick<PeopleStore, 'employees' | 'customers' | 'contacts' | 'members'> & PairStore
/** A customer with what pairing must know of it. */
export type GroundCustomer = { customer: Customer; team: readonly Member[] }
/** What pairs are judged by: people, customers, all their pairs, those that ended included, and what was said of two people. */
export type Ground = {
  customers: ReadonlyMap<string, GroundCustomer>
  employees: ReadonlyMap<string, Employee>
  contacts: ReadonlyMap<string, Contact>
  pairs: ReadonlyMap<string, Pair>
  marks: readonly Mark[]
}

/** A contact's id begins with that of their customer. */
export const customerOf = (contactId: string): string => contactId.split('.')[0] ?? ''

/** Reads what judging pairs of these people takes: a fixed number of queries per customer and per person. */
export async function readGround(
  needs: GroundNeeds,
  wanted: {
    customerIds: readonly string[]
    employeeIds: readonly string[]
    contactIds: readonly string[] | 'all'
  },
): Promise<Ground> {
  const customers = await inParallel(distinct(wanted.customerIds), (id) => readCustomer(needs, id))
  const there = customers.flatMap((each) => each.pairs)
  const marks = customers.flatMap((each) => each.marks)
  const marked = marks.map(({ employeeId }) => employeeId)
  const asked = new Set([...wanted.employeeIds, ...(wanted.contactIds === 'all' ? marked : [])])
  const ids = distinct([...asked, ...there.filter(isOpen).map(({ employeeId }) => employeeId)])
  const employees = await inParallel(ids, async (employeeId) => ({
    employee: (await needs.employees.get({ employeeId }))?.value,
    pairs: asked.has(employeeId) ? await needs.pairCopies.list({ employeeId }) : [],
  }))
  const contacts = await readContacts(needs, wanted)
  const copies = employees.flatMap((each) => each.pairs.map(({ value }) => value))
  return {
    customers: new Map(
      customers.flatMap(({ found }) => (found ? [[found.customer.id, found] as const] : [])),
    ),
    employees: byId(employees.flatMap(({ employee }) => employee ?? [])),
    contacts: byId(contacts),
    pairs: byId([...copies, ...there].sort((a, b) => a.revision - b.revision)),
    marks,
  }
}

async function readCustomer(needs: GroundNeeds, customerId: string) {
  const [customer, team, pairs, marks] = await Promise.all([
    needs.customers.get({ customerId }),
    needs.members.list({ customerId }),
    needs.pairs.list({ customerId }),
    needs.marks.list({ customerId }),
  ])
  return {
    found: customer && { customer: customer.value, team: team.map(({ value }) => value) },
    pairs: pairs.map(({ value }) => value),
    marks: marks.map(({ value }) => value),
  }
}

async function readContacts(
  needs: GroundNeeds,
  { customerIds, contactIds }: { customerIds: readonly string[]; contactIds: readonly string[] | 'all' },
): Promise<Contact[]> {
  if (contactIds === 'all') {
    const lists = await inParallel(distinct(customerIds), (customerId) => needs.contacts.list({ customerId }))
    return lists.flat().map(({ value }) => value)
  }
  const found = await inParallel(distinct(contactIds), (contactId) =>
    needs.contacts.get({ customerId: customerOf(contactId), contactId }),
  )
  return found.flatMap((stored) => stored?.value ?? [])
}

export const isActive = (pair: Pick<Pair, 'status'>) => pair.status === 'active'
/** Whether a pair takes a place of both its people, though it may not have begun or be paused (1.5). */
export const isOpen = (pair: Pick<Pair, 'status'>) => pair.status !== 'ended'
const distinct = (ids: readonly string[]) => [...new Set(ids)]
const byId = <T extends { id: string }>(items: readonly T[]) => new Map(items.map((item) => [item.id, item]))

/** How many open pairs each person has; keyed by the id of the employee or of the contact. */
export function openPairs(ground: Pick<Ground, 'pairs'>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const pair of ground.pairs.values())
    if (isOpen(pair))
      for (const id of [pair.employeeId, pair.contactId]) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** For each customer what a match is judged by besides the two people; `now` is a UTC instant. */
export function contextsOf(ground: Ground, now: string): (customerId: string) => MatchContext {
  const hours = sharedHoursAt(now)
  const departments = new Map<string, Set<string>>()
  for (const pair of ground.pairs.values()) {
    const department = isOpen(pair) && ground.employees.get(pair.employeeId)?.department
    if (!department) continue
    departments.set(pair.customerId, (departments.get(pair.customerId) ?? new Set()).add(department))
  }
  return (customerId) => ({ hours, departments: departments.get(customerId) ?? new Set() })
}
