import { dayIn } from '../checkins/cycle.ts'
import type { Contact } from '../people/customer.ts'
import type { Actor, Employee } from '../people/employee.ts'
import type { GuestLinks, Hash } from '../people/ports.ts'
import type { VisitStore } from '../visits/ports.ts'
import { type AnswerLinks, linksFor } from './draft-introduction.ts'
import { type GoingNeeds, goingOver } from './going-over.ts'
import type { Handover, HandoverRefusal } from './handover.ts'
import { heirOf } from './heir.ts'
import {
  type Candidate,
  type Handing,
  type JudgeNeeds,
  judgeContact,
  judgeEmployee,
  judgeHandover,
} from './judge-handover.ts'
import { pairIdWith } from './make-pairs.ts'
import { weightsFor, worthOf } from './match.ts'
import type { TakenOver } from './news.ts'
import type { Pair } from './pair.ts'

export type ProposeNeeds = JudgeNeeds &
  GoingNeeds &
  Pick<VisitStore, 'visits'> & {
    hash: Hash
    calendar: { zone: string }
    guestLinks: GuestLinks
    newToken: () => string
  }
/** One successor, on either side. */
export type Wanted = { employeeId?: string | undefined; contactId?: string | undefined }
/** Who would be written to about a successor, and who would then be their counterpart. */
export type Addressee = { side: Handover['side']; contact: Contact; employee: Employee; from: string }

export type Proposed = Handing & {
  /** Who reads it, and writes the mail. */
  by: Employee | undefined
  employees: (Candidate & { employee: Employee })[]
  contacts: (Candidate & { contact: Contact })[]
  goes: TakenOver
  /** Of the successor that was named, or of the best one; null when nobody can be written to. */
  addressee: Addressee | null
  /** By which they answer, where they are new. */
  links: AnswerLinks | null
}

/** Who could follow in a pair on either side, best first, and what they would take over (1.5). Changes nothing. */
export const proposeHandover =
  (needs: ProposeNeeds) =>
  async ({
    actor,
    pairId,
    ...wanted
  }: Wanted & { actor: Actor; pairId: string }): Promise<
    { ok: true; proposed: Proposed } | { ok: false; refusal: HandoverRefusal }
  > => {
    const named = wanted.employeeId ? [wanted.employeeId] : []
    const judged = await judgeHandover(needs)(actor, pairId, named)
    if (!judged.ok) return judged
    const { handing } = judged
    const { ground, pair, leaving } = handing
    const worth = ({ match }: Candidate) => (match ? worthOf(match, weightsFor(needs.pairsPerPerson)) : 0)
    const best = (one: Candidate & { name: string }, other: Candidate & { name: string }) =>
      Number(one.refusal !== null) - Number(other.refusal !== null) ||
      worth(other) - worth(one) ||
      one.name.localeCompare(other.name, 'en')
    const employees = [...ground.employees.values()]
      .filter((one) => one.id !== pair.employeeId && !one.leftOn)
      .map((one) => ({ employee: one, name: one.name, ...judgeEmployee(needs, handing, one) }))
      .sort(best)
    const contacts = [...ground.contacts.values()]
      .filter((one) => one.id !== pair.contactId && !one.leftOn)
      .map((one) => ({ contact: one, name: one.name, ...judgeContact(needs, handing, one) }))
      .sort(best)
    const side = wanted.contactId ? 'contact' : wanted.employeeId ? 'employee' : (leaving ?? 'employee')
    const first = {
      employeeId: wanted.employeeId ?? employees.find(({ refusal }) => !refusal)?.employee.id,
      contactId: wanted.contactId ?? contacts.find(({ refusal }) => !refusal)?.contact.id,
    }
    const [goes, by] = await Promise.all([
      goingOver(needs)(pair, side),
      needs.employees.get({ employeeId: actor.employeeId }),
    ])
    const addressee = addresseeOf(handing, side, first)
    const people = { employees, contacts, goes, addressee }
    return { ok: true, proposed: { ...handing, ...people, by: by?.value, links: linksTo(needs, addressee) } }
  }

/** Whoever is new at the customer can say no, as to an introduction (1.5). */
function linksTo(needs: ProposeNeeds, addressee: Addressee | null): AnswerLinks | null {
  if (addressee?.side !== 'contact') return null
  const { employee, contact } = addressee
  const id = pairIdWith(needs.hash)({ employeeId: employee.id, contactId: contact.id })
  return linksFor(needs, { id, linkNonce: null })
}

/** Whom to write to about a successor: the contact, or who follows them. Null where they left, or asked not to. */
export function addresseeOf(
  { employee, contact, ground }: Handing,
  side: Handover['side'],
  wanted: Wanted,
): Addressee | null {
  const ours = side === 'employee' ? ground.employees.get(wanted.employeeId ?? '') : employee
  const theirs = side === 'contact' ? ground.contacts.get(wanted.contactId ?? '') : contact
  if (!ours || !theirs || theirs.leftOn || theirs.objectedOn || !theirs.email) return null
  const from = side === 'employee' ? employee.name : contact.name
  return { side, contact: theirs, employee: ours, from }
}

/** The pair that a wanted successor would have, or why it cannot be. */
export function judgeSuccessor(
  needs: ProposeNeeds,
  handing: Handing,
  wanted: Wanted,
): { ok: true; pair: Pair; side: Handover['side'] } | { ok: false; refusal: HandoverRefusal } {
  const { ground } = handing
  const side = wanted.contactId ? 'contact' : 'employee'
  const employee = side === 'employee' ? ground.employees.get(wanted.employeeId ?? '') : handing.employee
  const contact = side === 'contact' ? ground.contacts.get(wanted.contactId ?? '') : handing.contact
  if (!employee) return { ok: false, refusal: { code: 'employee unknown' } }
  if (!contact) return { ok: false, refusal: { code: 'contact unknown' } }
  const { refusal, reasons } =
    side === 'employee' ? judgeEmployee(needs, handing, employee) : judgeContact(needs, handing, contact)
  if (refusal) return { ok: false, refusal }
  const id = pairIdWith(needs.hash)({ employeeId: employee.id, contactId: contact.id })
  const since = dayIn(needs.now(), needs.calendar.zone)
  return { ok: true, side, pair: heirOf(handing, { employeeId: employee.id, contact, reasons, since, id }) }
}
