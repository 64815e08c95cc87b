import { inParallel } from '../in-parallel.ts'
import type { Pair } from '../pairing/pair.ts'
import type { Facts } from '../pairing/ports.ts'
import { type Employee, scopesOf } from '../people/employee.ts'
import { change, insertOrChange, valuesOf } from '../store.ts'
import type { Checkin, FollowUp } from './checkin.ts'
import type { CheckinStore, HandedFollowUp } from './ports.ts'

export type HandNeeds = Pick<CheckinStore, 'checkins' | 'handedFollowUps'> & { facts: Facts }
type Needs = HandNeeds
type From = Pick<Pair, 'id' | 'employeeId' | 'contactId'>
/** The pair that takes over, its employee, and the handover that this is part of. */
export type Into = { pair: Pair; employee: Employee; run: string }

/**
 * Gives the open promises of a pair to the employee of the pair that follows it, once each (1.5): first they are marked
 * as handed over where they stand, then they stand with their new owner. Safe to repeat, so that a crash loses none.
 */
export const handFollowUps =
  (needs: Needs) =>
  async (from: From, into: Into): Promise<void> => {
    const { told, held } = await promisesOf(needs, from)
    await inParallel(told.filter(goesOver(into.run)), (checkin) => handTold(needs, checkin, into))
    await inParallel(held.filter(goesOver(into.run)), (one) =>
      one.employeeId === into.employee.id ? renamed(needs, one, into) : handHeld(needs, one, into),
    )
  }

/** How many promises of a pair are open: those told to its contact, and those that it took over itself. */
export const openPromises =
  (needs: Pick<CheckinStore, 'checkins' | 'handedFollowUps'>) =>
  async (from: From): Promise<number> => {
    const { told, held } = await promisesOf(needs, from)
    return [...told, ...held].filter(goesOver('')).length
  }

/** What was promised in a visit, or when they spoke once more, is told beside the pair's own check-ins and goes along. */
async function promisesOf(
  { checkins, handedFollowUps }: Pick<CheckinStore, 'checkins' | 'handedFollowUps'>,
  { id, employeeId, contactId }: From,
) {
  const [all, held] = await Promise.all([
    valuesOf(checkins.list({ employeeId })),
    valuesOf(handedFollowUps.list({ employeeId })),
  ])
  return {
    told: all.filter((one) => one.contactId === contactId && one.status === 'spoke'),
    held: held.filter((one) => one.inPairId === id),
  }
}

/** Whether a promise is open, or was marked by this handover before a crash. */
const goesOver =
  (run: string) =>
  ({ followUp }: { followUp: FollowUp | null }): boolean =>
    followUp !== null && !followUp.doneOn && (!followUp.handedTo || followUp.handedTo.run === run)

/** Gives on what was told in a check-in; it stands with its new owner under a name of its own. */
async function handTold(needs: Needs, checkin: Checkin, into: Into): Promise<void> {
  const after = await markTold(needs, checkin, into)
  if (after) await standTold(needs, after, into)
}

/** Marks what was told in a check-in as given on, unless it is kept or given on already. */
export function markTold(needs: Needs, { employeeId, cycleId, pairId }: Checkin, into: Into) {
  const key = { employeeId, cycleId, pairId }
  return needs.facts.record({ kind: 'checkin', ...key }, () =>
    change(needs.checkins, key, (there) => there && marked(there, into)),
  )
}

/** Lets what was marked by this handover stand with its new owner. Safe to repeat. */
export async function standTold(needs: Needs, told: Checkin, into: Into): Promise<void> {
  const { employeeId, cycleId, pairId, followUp } = told
  if (followUp?.handedTo?.run !== into.run) return
  const toldIn = { employeeId, cycleId, pairId }
  await stand(needs, { ...told, pairId: handedName(pairId), toldIn, followUp }, into)
}

/** Gives on what somebody took over themselves. */
async function handHeld(needs: Needs, held: HandedFollowUp, into: Into): Promise<void> {
  const after = await markHeld(needs, held, into)
  if (after) await standHeld(needs, after, into)
}

/** The same as for what was told. */
export function markHeld(needs: Needs, { employeeId, cycleId, pairId }: HandedFollowUp, into: Into) {
  const key = { employeeId, cycleId, pairId }
  return needs.facts.record({ kind: 'follow-up', ...key }, () =>
    change(needs.handedFollowUps, key, (there) => there && marked(there, into)),
  )
}

/** The same as for what was told. */
export async function standHeld(needs: Needs, held: HandedFollowUp, into: Into): Promise<void> {
  if (held.followUp.handedTo?.run === into.run) await stand(needs, held, into)
}

/** Who keeps a promise stays; it is somebody else's whom it is kept for. */
async function renamed(needs: Needs, { employeeId, cycleId, pairId }: HandedFollowUp, { pair }: Into) {
  await change(needs.handedFollowUps, { employeeId, cycleId, pairId }, (there) =>
    there && there.inPairId !== pair.id
      ? { ...there, inPairId: pair.id, contactName: pair.contactName, revision: there.revision + 1 }
      : undefined,
  )
}

function marked<P extends { followUp: FollowUp | null; revision: number }>(
  there: P,
  { employee, run }: Into,
): P | undefined {
  const { followUp, revision } = there
  if (!followUp || followUp.doneOn || followUp.handedTo) return undefined
  return {
    ...there,
    followUp: { ...followUp, handedTo: { name: employee.name, run } },
    revision: revision + 1,
  }
}

/** What a promise that was told in a pair's check-in is called with whoever took it over. */
export const handedName = (pairId: string) => `${pairId}.handed`

type Leaving = Pick<
  HandedFollowUp,
  'cycleId' | 'pairId' | 'contactId' | 'customerId' | 'customerName' | 'toldIn' | 'followUp'
>

async function stand(needs: Needs, from: Leaving, { pair, employee, run }: Into): Promise<void> {
  const { cycleId, pairId, contactId, customerId, customerName, toldIn, followUp } = from
  const key = { employeeId: employee.id, cycleId, pairId }
  const { text, dueOn } = followUp
  const held: HandedFollowUp = {
    ...{ ...key, customerId, customerName, toldIn, run },
    ...{ inPairId: pair.id, contactId, contactName: pair.contactName },
    ...{ employeeName: employee.name, scopes: scopesOf(employee) },
    followUp: { text, dueOn, doneOn: null },
    revision: 1,
  }
  await needs.facts.record({ kind: 'follow-up', ...key }, () =>
    insertOrChange(needs.handedFollowUps, key, (there) =>
      there?.run === run ? undefined : { ...held, revision: (there?.revision ?? 0) + 1 },
    ),
  )
}
