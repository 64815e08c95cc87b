import { dayIn } from '../checkins/cycle.ts'
import { handFollowUps } from '../checkins/hand-follow-ups.ts'
import type { CheckinStore } from '../checkins/ports.ts'
import type { Due, WorkQueue } from '../checkins/work.ts'
import type { PeopleStore } from '../people/ports.ts'
import { change } from '../store.ts'
import { type ReplaceInPollsNeeds, replaceInPolls } from '../visits/replace-in-polls.ts'
import { type ReplaceNeeds, replaceVisitor } from '../visits/replace-visitor.ts'
import { endPair } from './end-pair.ts'
import { visitsOf } from './going-over.ts'
import type { Carrying, Handover, HandoverKey } from './handover.ts'
import { type MailNeeds, settledMail } from './handover-mail.ts'
import { heirAfterMail, madeHeir } from './heir.ts'
import type { Pair } from './pair.ts'
import { waitForDay } from './pair-day.ts'
import type { PairStore } from './ports.ts'
import { type StoreNeeds, storePair } from './store-pair.ts'
import { returnPlaces } from './take-places.ts'
import { tellHandover } from './tell-handover.ts'

export type CarryHandoverNeeds = PairStore &
  StoreNeeds &
  ReplaceNeeds &
  ReplaceInPollsNeeds &
  Omit<MailNeeds, 'sendMail'> &
  Pick<CheckinStore, 'checkins' | 'handedFollowUps'> &
  Pick<PeopleStore, 'employees' | 'contacts'> & {
    queue: WorkQueue
    due: Due
    now: () => string
    calendar: { zone: string }
  }
/** How long a visit that is being booked is left alone. */
const BOOKING_MS = 15_000

/**
 * Carries out a handover that was begun, step by step, each of which may be done again: the pairs, the promises, the
 * visits to come and what is asked about them, and last the news to both of ours (1.5). What a crash cut short anywhere is made good by the message
 * about it. With the token of whoever acts, their own events are changed as them. Answers after how many ms to look again.
 */
export const carryOutHandover =
  (needs: CarryHandoverNeeds) =>
  async (
    { customerId, handoverId }: HandoverKey,
    actor: { employeeId: string; token: string } | null = null,
  ): Promise<{ laterMs: number | null }> => {
    const key = { customerId, handoverId }
    const mail = await settledMail(needs)(key)
    if ('laterMs' in mail) return mail
    const handover = mail.settled
    if (!handover) return { laterMs: null }
    if (handover.state === 'refused') return giveUp(needs, handover)
    if (handover.state === 'done' && !handover.visitsLeft) return { laterMs: null }
    const carrying = await handPair(needs, handover)
    if (!carrying) return giveUp(needs, handover)
    await handFollowUps(needs)(carrying.from, {
      pair: carrying.to,
      employee: carrying.employee,
      run: handover.run,
    })
    const visitsLeft = await handVisits(needs, carrying, actor)
    if (handover.side === 'employee') await replaceInPolls(needs)(carrying.from, carrying.employee)
    await tellHandover(needs)(carrying)
    await change(needs.handovers, key, (there): Handover | undefined =>
      there?.run === handover.run && (there.state !== 'done' || there.visitsLeft !== visitsLeft)
        ? { ...there, state: 'done', visitsLeft, mail: visitsLeft ? there.mail : null }
        : undefined,
    )
    return { laterMs: visitsLeft ? BOOKING_MS : null }
  }

/** Nothing comes of it: the places of the heir are free again. */
async function giveUp(needs: CarryHandoverNeeds, handover: Handover): Promise<{ laterMs: null }> {
  const { customerId, id: handoverId, heir, placeAt, run } = handover
  await change(needs.handovers, { customerId, handoverId }, (there): Handover | undefined =>
    there?.run === run && there.state === 'begun' ? { ...there, state: 'refused', mail: null } : undefined,
  )
  if (handover.state !== 'done' && placeAt !== null) await returnPlaces(needs)(heir, placeAt)
  return { laterMs: null }
}

/** The new pair stands before the old one ends, in whose place it comes. */
async function handPair(needs: CarryHandoverNeeds, handover: Handover): Promise<Carrying | undefined> {
  const { customerId, fromPairId, toPairId, heir } = handover
  const { employeeId, contactId } = heir
  const [employee, contact, from] = await Promise.all([
    needs.employees.get({ employeeId }),
    needs.contacts.get({ customerId, contactId }),
    needs.pairs.get({ customerId, pairId: fromPairId }),
  ])
  if (!employee || !contact || !from) return undefined
  if (handover.state === 'begun') {
    const isGone = employee.value.leftOn || contact.value.leftOn || contact.value.objectedOn
    // Once the heir stands the rest is done all the same; it has ended for that reason.
    if (isGone && !(await isMade(needs, handover))) return undefined
    if (heir.until) await waitForDay(needs)(heir, heir.until)
    await makeHeir(needs, handover, from.value)
    const on = dayIn(handover.at, needs.calendar.zone)
    await endPair(needs)({ customerId, pairId: fromPairId, reason: 'handed over', on })
  }
  const to = (await needs.pairs.get({ customerId, pairId: toPairId }))?.value
  const left = from.value.endReason?.endsWith(' left') ?? false
  return to && { handover, from: from.value, to, employee: employee.value, contact: contact.value, left }
}

/** Whether the heir was written before a crash, whatever has become of it since. */
async function isMade(
  { pairs }: CarryHandoverNeeds,
  { customerId, toPairId, fromPairId, heir }: Handover,
): Promise<boolean> {
  const there = (await pairs.get({ customerId, pairId: toPairId }))?.value
  return there !== undefined && there.heirOf === fromPairId && there.revision >= heir.revision
}

/** Its places were claimed before anybody was told, so by now nothing keeps the two apart. */
async function makeHeir(needs: CarryHandoverNeeds, handover: Handover, from: Pair): Promise<void> {
  const { fromPairId } = handover
  const heir = heirAfterMail(handover)
  const { customerId, id: pairId } = heir
  const store = storePair({ ...needs, pairsPerPerson: Number.POSITIVE_INFINITY })
  if (!(await store(heir, { heirOf: fromPairId }))) return
  // Made by this handover before a crash, or by somebody who was faster: then that one follows.
  await needs.facts.record({ kind: 'pair', customerId, pairId }, () =>
    change(needs.pairs, { customerId, pairId }, (there) =>
      there && there.heirOf !== from.id ? madeHeir(there, heir) : undefined,
    ),
  )
}

/** True when a visit is still being booked: nobody can be put into it before it is known how that ends. */
async function handVisits(
  needs: CarryHandoverNeeds,
  { handover, from, employee, contact, left }: Carrying,
  actor: { employeeId: string; token: string } | null,
): Promise<boolean> {
  const { side, run } = handover
  const visits = await visitsOf(needs)(from, { side, run, left })
  for (const { id: visitId, customerId, organiserId, state } of visits) {
    if (state !== 'booked') continue
    const acting = { employeeId: organiserId, token: actor?.employeeId === organiserId ? actor.token : null }
    const who =
      side === 'employee'
        ? ({ side, outId: from.employeeId, into: employee } as const)
        : ({ side, outId: from.contactId, into: contact } as const)
    await replaceVisitor(needs)(acting, { customerId, visitId }, { ...who, run })
  }
  return visits.some(({ state }) => state === 'booking')
}
