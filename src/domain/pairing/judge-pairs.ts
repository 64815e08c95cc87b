import type { Contact } from '../people/customer.ts'
import type { Actor, Employee } from '../people/employee.ts'
import { matchOf, reasonsOf } from './match.ts'
import { mayPair } from './may-pair.ts'
import { type MatchReason, NEW_PAIR, type Pair, type PairRefusal } from './pair.ts'
import { activePairs, contextsOf, customerOf, type Ground } from './pair-ground.ts'

export type WantedPair = { employeeId: string; contactId: string }
/** A pair that may be made, with its two people. */
export type JudgedPair = { pair: Pair; employee: Employee; contact: Contact }
export type Verdict = { ok: true; judged: JudgedPair } | { ok: false; refusal: PairRefusal }
export type Judging = {
  /** Who wants it; an import has been allowed by the door it came through. */
  by: Actor | 'import'
  /** Product time, and the day it is in the organisation's zone. */
  now: string
  today: string
  limit: number
  idOf: (wanted: WantedPair) => string
  /** What the pairs owe their existence to, beside the match; a suggestion needs no more than that. */
  why: 'by hand' | 'imported' | 'suggested'
}

/** Judges wanted pairs in their order, each as if those before it were made (1.4). Pure. */
export function judgePairs(ground: Ground, wanted: readonly WantedPair[], judging: Judging): Verdict[] {
  const counts = activePairs(ground)
  const contexts = contextsOf(ground, judging.now)
  const made = new Set<string>()
  return wanted.map((each) => {
    const id = judging.idOf(each)
    const people = bothPeople(ground, each, judging)
    if ('code' in people) return { ok: false, refusal: people }
    const { employee, contact } = people
    const refusal = noRoom(people, counts, judging.limit)
    if (made.has(id) || ground.pairs.get(id)?.status === 'active')
      return {
        ok: false,
        refusal: { code: 'already paired', employee: employee.name, contact: contact.name },
      }
    if (refusal) return { ok: false, refusal }
    made.add(id)
    for (const person of [employee.id, contact.id]) counts.set(person, (counts.get(person) ?? 0) + 1)
    const match = matchOf(employee, contact, contexts(contact.customerId))
    const reasons = match ? reasonsOf(match, employee, contact) : []
    const pair = pairOf(ground, people, { id, since: judging.today, reasons: because(reasons, judging.why) })
    return { ok: true, judged: { pair, employee, contact } }
  })
}

type People = { employee: Employee; contact: Contact }

function bothPeople(ground: Ground, wanted: WantedPair, { by }: Judging): People | PairRefusal {
  const customer = ground.customers.get(customerOf(wanted.contactId))
  if (by !== 'import' && !mayPair(by, customer?.customer, customer?.team ?? []))
    return { code: 'not allowed' }
  const employee = ground.employees.get(wanted.employeeId)
  const contact = ground.contacts.get(wanted.contactId)
  if (!employee) return { code: 'employee unknown' }
  if (!contact || !customer) return { code: 'contact unknown' }
  if (employee.leftOn) return { code: 'employee left', name: employee.name }
  if (contact.leftOn) return { code: 'contact left', name: contact.name }
  return { employee, contact }
}

function noRoom(
  { employee, contact }: People,
  counts: ReadonlyMap<string, number>,
  limit: number,
): PairRefusal | undefined {
  if ((counts.get(employee.id) ?? 0) >= limit) return { code: 'employee full', name: employee.name, limit }
  if ((counts.get(contact.id) ?? 0) >= limit) return { code: 'contact full', name: contact.name, limit }
  return undefined
}

function because(reasons: readonly MatchReason[], why: Judging['why']): MatchReason[] {
  return why === 'suggested' ? [...reasons] : [...reasons, { code: why }]
}

/** A pair that was made before goes on from its revision. */
function pairOf(
  ground: Ground,
  { employee, contact }: People,
  { id, since, reasons }: Pick<Pair, 'id' | 'since' | 'reasons'>,
): Pair {
  const before = ground.pairs.get(id)
  return {
    id,
    customerId: contact.customerId,
    customerName: ground.customers.get(contact.customerId)?.customer.name ?? '',
    employeeId: employee.id,
    contactId: contact.id,
    contactName: contact.name,
    contactTitle: contact.jobTitle,
    reasons,
    since,
    ...NEW_PAIR,
    revision: (before?.revision ?? 0) + 1,
  }
}
