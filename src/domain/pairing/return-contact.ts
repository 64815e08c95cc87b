import { dayIn } from '../checkins/cycle.ts'
import { inParallel } from '../in-parallel.ts'
import type { Contact } from '../people/customer.ts'
import type { Actor } from '../people/employee.ts'
import type { PeopleStore } from '../people/ports.ts'
import { change, valuesOf } from '../store.ts'
import { type GoOnNeeds, goOnPair } from './go-on-pair.ts'
import { isFollowed } from './line-of.ts'
import { mayPair } from './may-pair.ts'
import type { Pair, PairRefusal } from './pair.ts'
import type { PairStore, Return } from './ports.ts'

type Needs = GoOnNeeds &
  Pick<PairStore, 'marks'> &
  Pick<PeopleStore, 'contacts' | 'customers' | 'members' | 'employees'>
type Key = { customerId: string; contactId: string }
/** What became of the pairs that had ended because the contact was said to have left. */
type After = { goOn: Pair[]; stay: { pair: Pair; employeeName: string; refusal: PairRefusal }[] }
export type Returned = ({ ok: true; contact: Contact } & After) | { ok: false; refusal: PairRefusal }

/**
 * Takes back that a contact has left (1.5): they are one of the customer's people again, and their pairs go on. By
 * whoever may pair people there, and, on the same day, by whoever ended their own pair with that reason. The message
 * about it comes first, so that a crash in between leaves no pair behind. Safe to repeat.
 */
export const returnContact =
  (needs: Needs) =>
  async ({ actor, ...key }: Key & { actor: Actor }): Promise<Returned> => {
    const { employeeId } = actor
    const [contact, customer, member] = await Promise.all([
      needs.contacts.get(key),
      needs.customers.get({ customerId: key.customerId }),
      needs.members.get({ customerId: key.customerId, employeeId }),
    ])
    const may = mayPair(actor, customer?.value, member ? [member.value] : [])
    if (!may && !(contact && (await saidSoToday(needs, key, actor))))
      return { ok: false, refusal: { code: 'not allowed' } }
    if (!contact || !customer) return { ok: false, refusal: { code: 'contact unknown' } }
    const { leftOn } = contact.value
    if (!leftOn) return { ok: true, contact: contact.value, goOn: [], stay: [] }
    const back: Return = { leftOn, byId: employeeId }
    return needs.facts.record({ kind: 'contact', ...key, back }, async () => {
      const there = await change(needs.contacts, key, (one) => one && { ...one, leftOn: null })
      return { ok: true, contact: there ?? contact.value, ...(await pairsGoOn(needs)({ ...key, back })) }
    })
  }

async function saidSoToday(needs: Needs, key: Key, { employeeId }: Actor): Promise<boolean> {
  const today = dayIn(needs.now(), needs.calendar.zone)
  const pairs = await endedFor(needs, key, today)
  return pairs.some(({ endedFrom }) => endedFrom?.byId === employeeId)
}

/** The pairs of a contact that ended because they left, on a day or later. */
async function endedFor({ pairs }: Needs, { customerId, contactId }: Key, from: string): Promise<Pair[]> {
  const all = await valuesOf(pairs.list({ customerId }))
  return all.filter(
    (pair) =>
      pair.contactId === contactId &&
      pair.endReason === 'contact left' &&
      (pair.endedOn ?? '') >= from &&
      !isFollowed(pair, all),
  )
}

/** Lets the pairs of a contact go on who had not left after all, as they were (1.5). Safe to repeat. */
export const pairsGoOn =
  (needs: Needs) =>
  async ({ customerId, contactId, back }: Key & { back: Return }): Promise<After> => {
    const after: After = { goOn: [], stay: [] }
    const contact = (await needs.contacts.get({ customerId, contactId }))?.value
    if (!contact || contact.leftOn) return after
    const [customer, by, marks, pairs] = await Promise.all([
      needs.customers.get({ customerId }),
      needs.employees.get({ employeeId: back.byId }),
      valuesOf(needs.marks.list({ customerId })),
      endedFor(needs, { customerId, contactId }, back.leftOn),
    ])
    const forbidden = marks.filter((one) => one.mark === 'forbidden' && one.contactId === contactId)
    await inParallel(pairs, async (pair) => {
      const employee = (await needs.employees.get({ employeeId: pair.employeeId }))?.value
      if (!employee) return
      const people = {
        ...{ byId: back.byId, byName: by?.value.name ?? '' },
        ...{ ownerId: customer?.value.ownerId ?? null, employeeName: employee.name },
      }
      const refusal =
        whyNot(contact, employee, forbidden) ??
        refusalOf(await goOnPair(needs)(pair, people), contact, employee, needs)
      if (refusal) after.stay.push({ pair, employeeName: employee.name, refusal })
      else after.goOn.push(pair)
    })
    return after
  }

type Named = { id: string; name: string; leftOn: string | null }

function whyNot(
  { name, objectedOn }: Contact,
  employee: Named,
  forbidden: readonly { employeeId: string }[],
): PairRefusal | undefined {
  if (objectedOn) return { code: 'contact objected', name }
  if (employee.leftOn) return { code: 'employee left', name: employee.name }
  const isForbidden = forbidden.some(({ employeeId }) => employeeId === employee.id)
  return isForbidden ? { code: 'forbidden', employee: employee.name, contact: name } : undefined
}

function refusalOf(
  code: 'contact full' | 'employee full' | undefined,
  contact: Contact,
  employee: Named,
  { pairsPerPerson: limit }: Needs,
): PairRefusal | undefined {
  return code && { code, name: code === 'contact full' ? contact.name : employee.name, limit }
}
