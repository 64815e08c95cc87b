import { inParallel } from '../in-parallel.ts'
import { mayPair } from '../pairing/may-pair.ts'
import { isActive } from '../pairing/pair-ground.ts'
import type { PairStore } from '../pairing/ports.ts'
import { valuesOf } from '../store.ts'
import { chooseCandidates, type Listed } from './choose-candidates.ts'
import type { Contact, Customer, Member } from './customer.ts'
import type { Actor, Employee } from './employee.ts'
import { needyDepartments } from './needy-departments.ts'
import type { GuestLinks, PeopleStore } from './ports.ts'
import { readEmployees } from './read-employees.ts'
import type { Team, TeamMember } from './team.ts'
import { functionsSeen, gapsOf } from './team-gaps.ts'

export type TeamNeeds = Pick<
  PeopleStore,
  'customers' | 'contacts' | 'members' | 'employees' | 'employeeList'
> &
  Pick<PairStore, 'pairs' | 'pairCopies'> & {
    guestLinks: GuestLinks
    shards: readonly string[]
    /** Product time. */
    now: () => string
  }

/** Where people are looked for who could join: where most wanted, in one department, or in those of these people. */
export type Look = 'where needed' | { department: string } | { people: readonly string[] }

/**
 * A customer's team by department, with its gaps; undefined when there is no such customer. Who may change it hears of
 * all departments and who of some could join: a query for each shard of the list of employees, and a few reads for each
 * department that is looked at, at most ten unasked.
 */
export const getTeam =
  (needs: TeamNeeds) =>
  async ({
    actor,
    customerId,
    look = 'where needed',
  }: {
    actor: Actor
    customerId: string
    look?: Look
  }): Promise<Team | undefined> => {
    const [customer, members, contacts, pairs] = await Promise.all([
      needs.customers.get({ customerId }),
      valuesOf(needs.members.list({ customerId })),
      valuesOf(needs.contacts.list({ customerId })),
      valuesOf(needs.pairs.list({ customerId })),
    ])
    if (!customer) return undefined
    const { ownerId, share } = customer.value
    const mayChange = mayPair(actor, customer.value, members)
    const ids = members.map(({ employeeId }) => employeeId)
    const [people, everybody] = await Promise.all([
      readEmployees(needs, [...ids, ownerId ?? '', share?.byId ?? '']),
      mayChange ? listEverybody(needs) : [],
    ])
    const byId = new Map(people.map((one) => [one.id, one]))
    const theirs = contacts.filter(({ leftOn }) => !leftOn)
    const team = members
      .flatMap((member) => withPeople(member, byId, theirs, pairs.filter(isActive)))
      .sort((a, b) => a.employee.name.localeCompare(b.employee.name, 'en'))
    const present = team.filter(({ employee }) => !employee.leftOn)
    const ours = present.map(({ employee }) => employee)
    const functions = functionsSeen(theirs, ours)
    const departments = departmentsOf([...everybody, ...ours])
    const on = new Set(ids)
    const free = Map.groupBy(
      everybody.filter(({ id }) => !on.has(id)),
      ({ department }) => department,
    )
    const looked = !mayChange
      ? new Set<string>()
      : look === 'where needed'
        ? new Set(needyDepartments(departments, { free, functions, present: namesOf(ours) }))
        : 'department' in look
          ? new Set([look.department])
          : namesOf([...everybody, ...ours].filter(({ id }) => look.people.includes(id)))
    const owner = byId.get(ownerId ?? '')
    return {
      customer: customer.value,
      mayChange,
      departments: await inParallel(departments, async (name) => ({
        name,
        members: present.filter(({ employee }) => employee.department === name),
        candidates: looked.has(name) ? await chooseCandidates(needs)(free.get(name) ?? [], functions) : null,
      })),
      left: team.flatMap(({ employee }) => (employee.leftOn ? [employee] : [])),
      functions,
      gaps: gapsOf({ members: ours, departments, functions, owner: owner?.leftOn ? undefined : owner }),
      link: linkTo(needs, customer.value, byId),
    }
  }

/** Everybody of ours as the list knows them; of a line that an older version wrote, the profile is read. */
async function listEverybody(needs: Pick<TeamNeeds, 'employees' | 'employeeList' | 'shards'>) {
  const lines = (
    await inParallel(needs.shards, (shard) => valuesOf(needs.employeeList.list({ shard })))
  ).flat()
  const listed: Listed[] = lines.flatMap(({ id, name, department, function: job }) =>
    department !== null && job !== null ? [{ id, name, department, function: job }] : [],
  )
  const old = lines.filter(({ department, function: job }) => department === null || job === null)
  const read = await readEmployees(
    needs,
    old.map(({ id }) => id),
  )
  return [...listed, ...read.filter(({ leftOn }) => !leftOn)]
}

function withPeople(
  member: Member,
  people: ReadonlyMap<string, Employee>,
  contacts: readonly Contact[],
  pairs: readonly { employeeId: string; contactId: string }[],
): TeamMember[] {
  const employee = people.get(member.employeeId)
  if (!employee) return []
  const own = new Set(pairs.flatMap((pair) => (pair.employeeId === employee.id ? pair.contactId : [])))
  return [{ member, employee, counterparts: contacts.filter(({ id }) => own.has(id)) }]
}

const namesOf = (people: readonly Pick<Employee, 'department'>[]) =>
  new Set(people.map(({ department }) => department))

function departmentsOf(people: readonly Pick<Employee, 'department'>[]): string[] {
  return [...namesOf(people)].sort((a, b) => Number(a === '') - Number(b === '') || a.localeCompare(b, 'en'))
}

/** The link under which the customer sees the team; null while it is not shared, or no longer. */
function linkTo(
  { guestLinks, now }: Pick<TeamNeeds, 'guestLinks' | 'now'>,
  { id: customerId, share }: Customer,
  people: ReadonlyMap<string, Employee>,
): Team['link'] {
  if (!share || share.until <= now()) return null
  const { nonce, until } = share
  const url = guestLinks.linkTo({ kind: 'team', customerId, nonce, until })
  return { url, until, by: people.get(share.byId) }
}
