import type { Contact } from '../people/customer.ts'
import type { Actor, Employee } from '../people/employee.ts'
import { inCommon, profileOf, profileOfContact, reasonsOf } from './match.ts'
import { mayPair } from './may-pair.ts'
import { type MatchReason, NEW_PAIR, type Pair, type PairRefusal } from './pair.ts'
import { contextsOf, customerOf, type Ground, isOpen, openPairs } from './pair-ground.ts'

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
  /** Whether they wait for their introduction; otherwise they know each other and the pair is active (1.5). */
  introduce: boolean
}

/** Judges wanted pairs in their order, each as if those before it were made (1.4). Pure. */
export function judgePairs(ground: Ground, wanted: readonly WantedPair[], judging: Judging): Verdict[] {
  const counts = openPairs(ground)
  const marks = new Map(ground.marks.map((each) => [`${each.employeeId} ${each.contactId}`, each.mark]))
  const contexts = contextsOf(ground, judging.now)
  const made = new Set<string>()
  return wanted.map((each) => {
    const id = judging.idOf(each)
    const people = bothPeople(ground, each, judging.by)
    if ('code' in people) return { ok: false, refusal: people }
    const { employee, contact } = people
    const there = ground.pairs.get(id)
    const mark = marks.get(`${employee.id} ${contact.id}`)
    const names = { employee: employee.name, contact: contact.name }
    if (made.has(id) || (there && isOpen(there)))
      return { ok: false, refusal: { code: 'already paired', ...names } }
    if (contact.objectedOn) return { ok: false, refusal: { code: 'contact objected', name: contact.name } }
    if (mark === 'forbidden') return { ok: false, refusal: { code: 'forbidden', ...names } }
    const refusal = noRoom(people, counts, judging.limit)
    if (refusal) return { ok: false, refusal }
    made.add(id)
    for (const person of [employee.id, contact.id]) counts.set(person, (counts.get(person) ?? 0) + 1)
    const context = contexts(contact.customerId)
    const match = inCommon(profileOf(employee), profileOfContact(contact), context)
    const fits = match.sameFunction || match.sameLanguage || judging.why === 'suggested'
    const reasons = because(fits ? reasonsOf(match, employee, contact) : [], judging.why, mark === 'forced')
    const pair = pairOf(ground, people, { id, since: judging.today, reasons })
    const status = judging.introduce ? 'suggested' : 'active'
    return { ok: true, judged: { pair: { ...pair, status }, employee, contact } }
  })
}

type People = { employee: Employee; contact: Contact }

/** The two people of a wanted pair, when `by` may pair them and neither has left. */
export function bothPeople(ground: Ground, wanted: WantedPair, by: Judging['by']): People | PairRefusal {
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

function because(reasons: readonly MatchReason[], why: Judging['why'], forced: boolean): MatchReason[] {
  const first: MatchReason[] = forced ? [{ code: 'forced' }] : []
  return why === 'suggested' ? [...first, ...reasons] : [...first, ...reasons, { code: why }]
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
