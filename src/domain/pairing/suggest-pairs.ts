import { Temporal } from 'temporal-polyfill'
import { dayIn } from '../checkins/cycle.ts'
import { inParallel } from '../in-parallel.ts'
import type { Actor } from '../people/employee.ts'
import type { PeopleStore } from '../people/ports.ts'
import type { PairingNeeds } from './make-pairs.ts'
import { mayPair } from './may-pair.ts'
import type { PairRefusal } from './pair.ts'
import { activePairs, contextsOf, type Ground, readGround } from './pair-ground.ts'
import { type Suggested, suggest } from './suggest.ts'

export type SuggestNeeds = PairingNeeds &
  Pick<PeopleStore, 'customerList' | 'employeeList'> & { shards: readonly string[] }
export type SuggestAnswer =
  | { ok: true; suggested: Suggested; customerNames: ReadonlyMap<string, string> }
  | { ok: false; refusal: PairRefusal | { code: 'customer unknown' } }

/** A pair that ended is not proposed again within so many months (1.4). */
const REPEAT_MONTHS = 6

/** Suggests pairs for one customer, or for all for which the actor may make pairs (1.4). Writes nothing. */
export const suggestPairs =
  (needs: SuggestNeeds) =>
  async ({ actor, customerId }: { actor: Actor; customerId?: string }): Promise<SuggestAnswer> => {
    const customerIds = customerId ? [customerId] : await allCustomers(needs, actor)
    const team = (
      await inParallel(customerIds, async (id) => needs.members.list({ customerId: id }))
    ).flatMap((members) => members.map(({ value }) => value.employeeId))
    const everybody = !customerId && actor.roles.includes('administrator') ? await allEmployees(needs) : []
    const ground = await readGround(needs, {
      customerIds,
      employeeIds: [...team, ...everybody],
      contactIds: 'all',
    })
    const one = customerId ? ground.customers.get(customerId) : undefined
    if (customerId && !mayPair(actor, one?.customer, one?.team ?? []))
      return { ok: false, refusal: { code: 'not allowed' } }
    if (customerId && !one) return { ok: false, refusal: { code: 'customer unknown' } }
    return {
      ok: true,
      suggested: fromGround(needs, ground, new Set([...team, ...everybody])),
      customerNames: new Map(
        [...ground.customers.values()].map(({ customer }) => [customer.id, customer.name]),
      ),
    }
  }

/** Customers for which the actor may make pairs. */
async function allCustomers(needs: SuggestNeeds, actor: Actor): Promise<string[]> {
  const listed = await needs.customerList.list({ kind: 'customer' })
  const may = await inParallel(listed, async ({ value }) => {
    if (mayPair(actor, value, [])) return true
    return Boolean(await needs.members.get({ customerId: value.id, employeeId: actor.employeeId }))
  })
  return listed.filter((_, index) => may[index]).map(({ value }) => value.id)
}

async function allEmployees(needs: SuggestNeeds): Promise<string[]> {
  const shards = await inParallel(needs.shards, (shard) => needs.employeeList.list({ shard }))
  return shards.flat().map(({ value }) => value.id)
}

function fromGround(needs: SuggestNeeds, ground: Ground, candidates: ReadonlySet<string>): Suggested {
  const now = needs.now()
  const today = Temporal.PlainDate.from(dayIn(now, needs.calendar.zone))
  const earliest = today.subtract({ months: REPEAT_MONTHS }).toString()
  const barred = new Set(
    [...ground.pairs.values()]
      .filter(({ status, endedOn }) => status === 'active' || (endedOn ?? '') > earliest)
      .map(({ employeeId, contactId }) => `${employeeId} ${contactId}`),
  )
  return suggest({
    employees: [...ground.employees.values()].filter(({ id, leftOn }) => !leftOn && candidates.has(id)),
    contacts: [...ground.contacts.values()].filter(({ leftOn }) => !leftOn),
    team: [...ground.customers.values()].flatMap((each) => each.team),
    barred: (employeeId, contactId) => barred.has(`${employeeId} ${contactId}`),
    counts: activePairs(ground),
    limit: needs.pairsPerPerson,
    contextOf: contextsOf(ground, now),
  })
}
