import type { Pair } from '../pairing/pair.ts'
import { isOpen } from '../pairing/pair-ground.ts'
import type { PairStore } from '../pairing/ports.ts'
import { tellGiven, tellTakenBack } from '../pairing/tell-promise.ts'
import type { PeopleStore } from '../people/ports.ts'
import { change, valuesOf } from '../store.ts'
import type { CheckinKey } from './change-checkin.ts'
import type { Checkin } from './checkin.ts'
import { type HandNeeds, handedName, type Into, standHeld, standTold } from './hand-follow-ups.ts'
import type { HandedFollowUp } from './ports.ts'
import type { PromiseMoved } from './work.ts'

export type PromiseNeeds = HandNeeds &
  Pick<PeopleStore, 'employees'> &
  Pick<PairStore, 'pairs' | 'news'> & { newToken: () => string; now: () => string }

/**
 * Brings a promise that was given to a colleague, or taken back, to everybody whom it concerns: it stands with its new
 * owner, or with nobody but the old one, and the colleague is told once (2.5, 4.7). Nothing where that was never noted.
 * Safe to repeat, so that no crash leaves a promise with nobody, or somebody untold.
 */
export const settlePromise =
  (needs: PromiseNeeds) =>
  (moved: PromiseMoved): Promise<void> =>
    moved.back ? settleBack(needs, moved) : settleGiven(needs, moved)

async function settleGiven(needs: PromiseNeeds, { toId, run, ...key }: PromiseMoved): Promise<void> {
  const { told, held } = await promiseOf(needs, key)
  const promise = held ?? told
  if (promise?.followUp?.handedTo?.run !== run) return
  const employee = (await needs.employees.get({ employeeId: toId }))?.value
  const [pair] = await pairsTo(needs, promise, toId)
  if (!employee || !pair) return
  const into: Into = { pair, employee, run }
  if (held) await standHeld(needs, held, into)
  else if (told) await standTold(needs, told, into)
  const by = await nameOf(needs, key.employeeId)
  const { contactId, followUp } = promise
  await tellGiven(needs, { toId, run, pair, by, contactId, text: followUp.text })
}

async function settleBack(needs: PromiseNeeds, { toId, run, ...key }: PromiseMoved): Promise<void> {
  const { told, held } = await promiseOf(needs, key)
  if ((held ?? told)?.followUp?.handedTo?.run === run) return
  const theirKey = theirKeyOf({ ...key, toId }, held)
  const by = await nameOf(needs, key.employeeId)
  const mine = `back:${run}`
  const theirs = await needs.facts.record({ kind: 'follow-up', ...theirKey }, () =>
    change(needs.handedFollowUps, theirKey, (there) =>
      there?.run === run && !there.followUp.handedTo
        ? {
            ...there,
            followUp: { ...there.followUp, handedTo: { name: by, run: mine } },
            revision: there.revision + 1,
          }
        : undefined,
    ),
  )
  if (theirs?.followUp.handedTo?.run === mine)
    await tellTakenBack(needs, { toId, run, by, contactId: theirs.contactId, text: theirs.followUp.text })
}

/** A promise of somebody: one that they told, or one that they took over themselves. */
export async function promiseOf(
  needs: Pick<HandNeeds, 'checkins' | 'handedFollowUps'>,
  { employeeId, cycleId, pairId }: CheckinKey,
): Promise<{ told: Checkin | undefined; held: HandedFollowUp | undefined }> {
  const key = { employeeId, cycleId, pairId }
  const [held, told] = await Promise.all([needs.handedFollowUps.get(key), needs.checkins.get(key)])
  return { held: held?.value, told: told?.value.status === 'spoke' ? told.value : undefined }
}

/** Where a promise of somebody stands with whom they gave it to. */
export const theirKeyOf = (
  { toId, cycleId, pairId }: { toId: string; cycleId: string; pairId: string },
  held: HandedFollowUp | undefined,
) => ({ employeeId: toId, cycleId, pairId: held ? pairId : handedName(pairId) })

/** The pairs of a colleague at the customer of a promise: open ones first, then one with the same contact. */
export async function pairsTo(
  { pairs }: Pick<PairStore, 'pairs'>,
  { customerId, contactName }: { customerId: string; contactName: string },
  toId: string,
): Promise<Pair[]> {
  const place = (pair: Pair) => (isOpen(pair) ? 0 : 2) + (pair.contactName === contactName ? 0 : 1)
  const all = await valuesOf(pairs.list({ customerId }))
  return all
    .filter(({ employeeId }) => employeeId === toId)
    .sort((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1))
}

const nameOf = async ({ employees }: Pick<PeopleStore, 'employees'>, employeeId: string) =>
  (await employees.get({ employeeId }))?.value.name ?? ''
