import { inParallel } from '../in-parallel.ts'
import type { CustomerEntry } from '../people/customer.ts'
import type { Actor } from '../people/employee.ts'
import type { PeopleStore } from '../people/ports.ts'
import { type Stored, valuesOf } from '../store.ts'
import type { VisitStore } from '../visits/ports.ts'
import { type QuestionRows, questionsSince } from '../visits/questions.ts'
import { contactLoad, monthIn, startOf } from './contact-load.ts'
import type { PairingNeeds } from './make-pairs.ts'
import { mayPair } from './may-pair.ts'
import type { PairRefusal } from './pair.ts'
import { contextsOf, type Ground, isOpen, openPairs, readGround } from './pair-ground.ts'
import type { Barred, Bars } from './possible-pairs.ts'
import { endedLately, type RepeatNeeds } from './repeat-rule.ts'
import { type SeenMark, seeMarks } from './see-marks.ts'
import { type Suggested, suggest } from './suggest.ts'

export type SuggestNeeds = PairingNeeds &
  Pick<PeopleStore, 'employeeList'> &
  Pick<VisitStore, 'visits'> &
  QuestionRows &
  RepeatNeeds & {
    shards: readonly string[]
    /** The list of all customers, as it was a moment ago. */
    customerLines: () => Promise<readonly Stored<CustomerEntry>[]>
    /** A contact who is approached so many times in a month waits for the next one (1.6). */
    approachesAMonth: number
  }
export type SuggestAnswer =
  | {
      ok: true
      suggested: Suggested
      marks: SeenMark[]
      customerNames: ReadonlyMap<string, string>
    }
  | { ok: false; refusal: PairRefusal | { code: 'customer unknown' } }

/** Suggests pairs for one customer, or for all for which the actor may make pairs (1.4). Writes nothing. */
export const suggestPairs =
  (needs: SuggestNeeds) =>
  async ({ actor, customerId }: { actor: Actor; customerId?: string }): Promise<SuggestAnswer> => {
    const customerIds = customerId ? [customerId] : await customersOf(needs, actor)
    const everybody = !customerId && actor.roles.includes('administrator') ? await allEmployees(needs) : []
    const { ground, team } = await groundOf(needs, customerIds, everybody)
    const one = customerId ? ground.customers.get(customerId) : undefined
    if (customerId && !mayPair(actor, one?.customer, one?.team ?? []))
      return { ok: false, refusal: { code: 'not allowed' } }
    if (customerId && !one) return { ok: false, refusal: { code: 'customer unknown' } }
    const suggested = await fromGround(needs, ground, new Set([...team, ...everybody]))
    return {
      ok: true,
      suggested,
      marks: await seeMarks(needs)(ground, suggested.forcedOut),
      customerNames: namesOf(ground),
    }
  }

/**
 * The best new counterpart for one employee among the contacts of the customers they serve, as the best set for everybody
 * there has it; `not` are contacts they would rather not have. Undefined for somebody unknown.
 */
export const suggestFor =
  (needs: SuggestNeeds) =>
  async ({ employeeId, not }: { employeeId: string; not: readonly string[] }) => {
    const actor: Actor = { employeeId, roles: [] }
    const customerIds = await customersOf(needs, actor, 'member')
    const { ground, team } = await groundOf(needs, customerIds, [employeeId])
    if (!ground.employees.has(employeeId)) return undefined
    const refused = new Map(not.map((contactId) => [contactId, 'recent' as const]))
    const all = await fromGround(
      needs,
      ground,
      new Set([...team, employeeId]),
      new Map([[employeeId, refused]]),
    )
    return {
      suggestion: all.suggestions.find(({ employee }) => employee.id === employeeId),
      left: all.leftEmployees.find(({ employee }) => employee.id === employeeId)?.left,
      customerNames: namesOf(ground),
    }
  }

async function groundOf(needs: SuggestNeeds, customerIds: readonly string[], others: readonly string[]) {
  const lists = await inParallel(customerIds, (id) => valuesOf(needs.members.list({ customerId: id })))
  const team = lists.flat().map(({ employeeId }) => employeeId)
  const ground = await readGround(needs, {
    ...{ customerIds, contactIds: 'all' },
    employeeIds: [...team, ...others],
  })
  return { ground, team }
}

/**
 * Customers for which the actor may make pairs, or in whose team they are. Their lines say who is in which team, so
 * that only those few are looked at, and those that nobody has looked at yet.
 */
async function customersOf(needs: SuggestNeeds, actor: Actor, as?: 'member'): Promise<string[]> {
  const { employeeId } = actor
  const lines = (await needs.customerLines()).map(({ value }) => value)
  const may = await inParallel(lines, async (line) => {
    if (!as && mayPair(actor, line, [])) return true
    if (line.attention && !line.attention.team.includes(employeeId)) return false
    return Boolean(await needs.members.get({ customerId: line.id, employeeId }))
  })
  return lines.filter((_, index) => may[index]).map(({ id }) => id)
}

async function allEmployees(needs: SuggestNeeds): Promise<string[]> {
  const shards = await inParallel(needs.shards, (shard) => needs.employeeList.list({ shard }))
  return shards.flat().map(({ value }) => value.id)
}

const namesOf = ({ customers }: Ground) =>
  new Map([...customers.values()].map(({ customer }) => [customer.id, customer.name]))

async function fromGround(
  needs: SuggestNeeds,
  ground: Ground,
  candidates: ReadonlySet<string>,
  more: Bars = new Map(),
): Promise<Suggested> {
  const forced = ground.marks.filter(({ mark }) => mark === 'forced')
  const wanted = new Set([...candidates, ...forced.map(({ employeeId }) => employeeId)])
  return suggest({
    employees: [...ground.employees.values()].filter(({ id, leftOn }) => !leftOn && wanted.has(id)),
    contacts: [...ground.contacts.values()].filter(({ leftOn }) => !leftOn),
    team: [...ground.customers.values()].flatMap((each) => each.team),
    ...{ candidates, forced, barred: barsOf(needs, ground, more), counts: openPairs(ground) },
    limits: {
      limit: needs.pairsPerPerson,
      approaches: needs.approachesAMonth,
      months: needs.repeatMonths,
    },
    approached: await approachesOf(needs, ground),
    contextOf: contextsOf(ground, needs.now()),
  })
}

function barsOf(needs: SuggestNeeds, ground: Ground, more: Bars): Bars {
  const isRecent = endedLately(needs)
  const bars = new Map([...more].map(([employeeId, contacts]) => [employeeId, new Map(contacts)]))
  const bar = ({ employeeId, contactId }: { employeeId: string; contactId: string }, why: Barred) => {
    const contacts = bars.get(employeeId) ?? new Map<string, Barred>()
    bars.set(employeeId, contacts.set(contactId, why))
  }
  for (const mark of ground.marks) if (mark.mark === 'forbidden') bar(mark, 'forbidden')
  for (const pair of ground.pairs.values()) {
    if (isOpen(pair)) bar(pair, 'paired')
    else if (isRecent(pair) && !bars.get(pair.employeeId)?.has(pair.contactId)) bar(pair, 'recent')
  }
  return bars
}

/** How often each contact is approached in the organisation's present month (1.6). */
async function approachesOf(needs: SuggestNeeds, ground: Ground): Promise<(contactId: string) => number> {
  const { zone } = needs.calendar
  const month = monthIn(needs.now(), zone)
  const since = startOf(month, zone)
  const lists = await inParallel([...ground.customers.keys()], async (customerId) => ({
    visits: await valuesOf(needs.visits.list({ customerId }, { end: since })),
    questions: await questionsSince(needs, customerId, since),
  }))
  const load = contactLoad({
    ...{ month, zone, pairs: [...ground.pairs.values()] },
    visits: lists.flatMap(({ visits }) => visits),
    questions: lists.flatMap(({ questions }) => questions),
  })
  return (contactId) => load(contactId).total
}
