import type { Contact } from '../people/customer.ts'
import type { Actor, Employee } from '../people/employee.ts'
import { valuesOf } from '../store.ts'
import type { Handover, HandoverRefusal } from './handover.ts'
import { isFollowed } from './line-of.ts'
import { type Match, matchOf, reasonsOf } from './match.ts'
import { mayPair } from './may-pair.ts'
import type { MatchReason, Pair } from './pair.ts'
import { contextsOf, customerOf, type Ground, type GroundNeeds, isOpen, readGround } from './pair-ground.ts'
import type { PairStore } from './ports.ts'
import { endedLately, type RepeatNeeds } from './repeat-rule.ts'

export type JudgeNeeds = GroundNeeds & Pick<PairStore, 'handovers'> & RepeatNeeds & { pairsPerPerson: number }
/** A pair that may be handed over, with what that is judged by. */
export type Handing = {
  pair: Pair
  employee: Employee
  contact: Contact
  ground: Ground
  forbidden: ReadonlySet<string>
  /** Who has left already. */
  leaving: Handover['side'] | null
  /** The run of the handover of this pair that was there before anything else was read: one that ended then. */
  seenRun: string | null
}
export type Candidate = { reasons: MatchReason[]; match: Match | undefined; refusal: HandoverRefusal | null }
type Judged = { ok: true; handing: Handing } | { ok: false; refusal: HandoverRefusal }

/**
 * Whether a pair may be handed over by the actor (1.5): while it is open, and after one side has left until somebody
 * follows. By whoever may pair people of the customer, and by the pair's own employee. `employeeIds` are read as
 * possible successors beside the customer's team, its owner, and who has a pair there.
 */
export const judgeHandover =
  (needs: JudgeNeeds) =>
  async (actor: Actor, pairId: string, employeeIds: readonly string[] = []): Promise<Judged> => {
    const customerId = customerOf(pairId)
    // Before the pair: whoever hands it over from here on leaves another row than this.
    const before = (await needs.handovers.get({ customerId, handoverId: pairId }))?.value
    const pair = (await needs.pairs.get({ customerId, pairId }))?.value
    if (!pair) return no({ code: 'pair unknown' })
    const [members, customer, pairs] = await Promise.all([
      valuesOf(needs.members.list({ customerId })),
      needs.customers.get({ customerId }),
      valuesOf(needs.pairs.list({ customerId })),
    ])
    if (pair.employeeId !== actor.employeeId && !mayPair(actor, customer?.value, members))
      return no({ code: 'pair unknown' })
    const team = [...members, ...pairs.filter(isOpen)].map(({ employeeId }) => employeeId)
    const owner = customer?.value.ownerId ?? []
    const ground = await readGround(needs, {
      customerIds: [customerId],
      employeeIds: [pair.employeeId, ...team, owner, employeeIds].flat(),
      contactIds: 'all',
    })
    const employee = ground.employees.get(pair.employeeId)
    const contact = ground.contacts.get(pair.contactId)
    if (!employee) return no({ code: 'employee unknown' })
    if (!contact) return no({ code: 'contact unknown' })
    const refusal = standing(before, pair, ground)
    if (refusal) return no(refusal)
    const leaving = employee.leftOn ? 'employee' : contact.leftOn ? 'contact' : null
    const forbidden = new Set(
      ground.marks.flatMap((one) => (one.mark === 'forbidden' ? [`${one.employeeId}|${one.contactId}`] : [])),
    )
    const seenRun = before?.run ?? null
    return { ok: true, handing: { pair, employee, contact, ground, forbidden, leaving, seenRun } }
  }

function standing(before: Handover | undefined, pair: Pair, ground: Ground): HandoverRefusal | undefined {
  if (before?.state === 'begun') return { code: 'being handed over' }
  if (isOpen(pair)) return undefined
  if (isFollowed(pair, [...ground.pairs.values()]) || pair.endReason === 'handed over')
    return { code: 'handed over already' }
  return pair.endReason?.endsWith(' left') ? undefined : { code: 'over' }
}

/** Whether somebody of ours could follow in a pair, and why they would fit. */
export function judgeEmployee(needs: JudgeNeeds, handing: Handing, candidate: Employee): Candidate {
  const { contact, pair, employee } = handing
  const name = candidate.name
  const refusal: HandoverRefusal | null =
    candidate.id === pair.employeeId
      ? { code: 'same person', name }
      : candidate.leftOn
        ? { code: 'employee left', name }
        : (unfit(needs, handing, candidate, contact) ?? noRoom(needs, handing, 'employee', candidate))
  return { ...fitOf(needs, handing, candidate, contact, employee.name), refusal }
}

/** Whether somebody at the customer could follow in a pair, and why they would fit. */
export function judgeContact(needs: JudgeNeeds, handing: Handing, candidate: Contact): Candidate {
  const { contact, pair, employee } = handing
  const name = candidate.name
  const refusal: HandoverRefusal | null =
    candidate.id === pair.contactId
      ? { code: 'same person', name }
      : (unfit(needs, handing, employee, candidate) ?? noRoom(needs, handing, 'contact', candidate))
  return { ...fitOf(needs, handing, employee, candidate, contact.name), refusal }
}

/** What keeps two people apart, whoever of them is new. */
function unfit(
  needs: RepeatNeeds,
  { ground, forbidden }: Handing,
  employee: Employee,
  contact: Contact,
): HandoverRefusal | null {
  if (employee.leftOn) return { code: 'employee left', name: employee.name }
  if (contact.leftOn) return { code: 'contact left', name: contact.name }
  if (contact.objectedOn) return { code: 'contact objected', name: contact.name }
  const names = { employee: employee.name, contact: contact.name }
  if (forbidden.has(`${employee.id}|${contact.id}`)) return { code: 'forbidden', ...names }
  const theirs = [...ground.pairs.values()].filter(
    (pair) => pair.employeeId === employee.id && pair.contactId === contact.id,
  )
  if (theirs.some(isOpen)) return { code: 'already paired', ...names }
  const isRecent = endedLately(needs)
  const gaveUp = theirs.some((pair) => isRecent(pair) && !isWayBack(pair))
  return gaveUp ? { code: 'ended lately', ...names, months: needs.repeatMonths } : null
}

/** Who handed a pair over, or was away, may follow in it again. */
const isWayBack = ({ endReason }: Pair) => endReason === 'handed over' || endReason?.endsWith(' left')

/** Who stays has the place that the pair has had; who is new needs one. */
function noRoom(
  { pairsPerPerson: limit }: JudgeNeeds,
  { ground, pair }: Handing,
  side: Handover['side'],
  { id, name }: { id: string; name: string },
): HandoverRefusal | null {
  const theirs = [...ground.pairs.values()].filter(
    (one) => isOpen(one) && one.id !== pair.id && one[`${side}Id`] === id,
  )
  return theirs.length >= limit ? { code: `${side} full`, name, limit } : null
}

function fitOf(
  needs: JudgeNeeds,
  { ground, pair }: Handing,
  employee: Employee,
  contact: Contact,
  from: string,
): Pick<Candidate, 'reasons' | 'match'> {
  const match = matchOf(employee, contact, contextsOf(ground, needs.now())(pair.customerId))
  const reasons = match ? reasonsOf(match, employee, contact) : []
  return { match, reasons: [...reasons, { code: 'handed over', from }] }
}

const no = (refusal: HandoverRefusal): Judged => ({ ok: false, refusal })
