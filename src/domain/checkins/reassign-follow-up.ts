import { isOpen } from '../pairing/pair-ground.ts'
import type { PairStore } from '../pairing/ports.ts'
import { tellGiven, tellTakenBack } from '../pairing/tell-promise.ts'
import type { PeopleStore } from '../people/ports.ts'
import { change, valuesOf } from '../store.ts'
import type { CheckinKey } from './change-checkin.ts'
import type { FollowUp } from './checkin.ts'
import { type HandNeeds, handedName, handHeld, handTold } from './hand-follow-ups.ts'

type Needs = HandNeeds &
  Pick<PeopleStore, 'employees'> &
  Pick<PairStore, 'pairs' | 'news'> & { newToken: () => string; now: () => string }
type Asked = CheckinKey & { toId: string }
type Refused = { ok: false; reason: 'no promise' | 'no counterpart there' | 'changed since' }

/** `run` names this giving, for whoever takes it back. */
export type Reassigned = { ok: true; run: string; to: string }

/**
 * Gives an open promise of one's own to a colleague who has a counterpart at the same customer, so that the next card
 * about that counterpart carries it, and who is told so in chat at once (2.5, 2.9, 4.7).
 */
export const reassignFollowUp =
  (needs: Needs) =>
  async ({ toId, ...asked }: Asked): Promise<Reassigned | Refused> => {
    const { told, held } = await promiseOf(needs, asked)
    const promise = held ?? told
    if (!promise?.followUp || promise.followUp.doneOn || promise.followUp.handedTo)
      return { ok: false, reason: 'no promise' }
    const employee = (await needs.employees.get({ employeeId: toId }))?.value
    const pairs = await valuesOf(needs.pairs.list({ customerId: promise.customerId }))
    const theirs = pairs
      .filter((pair) => pair.employeeId === toId && isOpen(pair))
      .sort((a, b) => sameName(b, promise) - sameName(a, promise) || (a.id < b.id ? -1 : 1))
    const [pair] = theirs
    if (!pair || !employee || employee.leftOn || toId === asked.employeeId)
      return { ok: false, reason: 'no counterpart there' }
    const run = `given:${needs.newToken()}`
    const into = { pair, employee, run }
    if (held) await handHeld(needs, held, into)
    else if (told) await handTold(needs, told, into)
    const by = (await needs.employees.get({ employeeId: asked.employeeId }))?.value.name ?? ''
    await tellGiven(needs, { toId, run, pair, by, text: promise.followUp.text })
    return { ok: true, run, to: employee.name }
  }

const sameName = ({ contactName }: { contactName: string }, promise: { contactName: string }) =>
  Number(contactName === promise.contactName)

/** Takes a promise back that one gave away, as long as nobody kept it or gave it on (4.7). */
export const takeBackFollowUp =
  (needs: Needs) =>
  async ({ toId, run, ...asked }: Asked & { run: string }): Promise<{ ok: true } | Refused> => {
    const { told, held } = await promiseOf(needs, asked)
    const given = held?.followUp.handedTo?.run === run ? held : told
    if (given?.followUp?.handedTo?.run !== run) return { ok: false, reason: 'changed since' }
    const pairId = given === held ? asked.pairId : handedName(asked.pairId)
    const theirKey = { employeeId: toId, cycleId: asked.cycleId, pairId }
    const theirs = (await needs.handedFollowUps.get(theirKey))?.value
    if (theirs?.run !== run || theirs.followUp.doneOn || theirs.followUp.handedTo)
      return { ok: false, reason: 'changed since' }
    const key = { employeeId: asked.employeeId, cycleId: asked.cycleId, pairId: asked.pairId }
    // First it is ours again, so that a crash in between leaves it with both and never with nobody.
    if (given === held)
      await needs.facts.record({ kind: 'follow-up', ...key }, () =>
        change(needs.handedFollowUps, key, (there) => there && ours(there, run)),
      )
    else
      await needs.facts.record({ kind: 'checkin', ...key }, () =>
        change(needs.checkins, key, (there) => there && ours(there, run)),
      )
    const me = (await needs.employees.get({ employeeId: asked.employeeId }))?.value.name ?? ''
    await needs.facts.record({ kind: 'follow-up', ...theirKey }, () =>
      change(needs.handedFollowUps, theirKey, (there) =>
        there?.run === run && !there.followUp.handedTo
          ? {
              ...there,
              followUp: { ...there.followUp, handedTo: { name: me, run: `back:${run}` } },
              revision: there.revision + 1,
            }
          : undefined,
      ),
    )
    await tellTakenBack(needs, { toId, run, by: me, text: theirs.followUp.text })
    return { ok: true }
  }

async function promiseOf(needs: Needs, asked: CheckinKey) {
  const key = { employeeId: asked.employeeId, cycleId: asked.cycleId, pairId: asked.pairId }
  const [held, told] = await Promise.all([needs.handedFollowUps.get(key), needs.checkins.get(key)])
  return { held: held?.value, told: told?.value.status === 'spoke' ? told.value : undefined }
}

function ours<P extends { followUp: FollowUp | null; revision: number }>(
  there: P,
  run: string,
): P | undefined {
  const { followUp, revision } = there
  if (followUp?.handedTo?.run !== run) return undefined
  const { handedTo: _, ...rest } = followUp
  return { ...there, followUp: rest, revision: revision + 1 }
}
