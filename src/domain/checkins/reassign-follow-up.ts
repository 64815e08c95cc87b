import { isOpen } from '../pairing/pair-ground.ts'
import { change } from '../store.ts'
import type { CheckinKey } from './change-checkin.ts'
import type { FollowUp } from './checkin.ts'
import { type Into, markHeld, markTold } from './hand-follow-ups.ts'
import { type PromiseNeeds, pairsTo, promiseOf, theirKeyOf } from './settle-promise.ts'

type Asked = CheckinKey & { toId: string }
type Refused = { ok: false; reason: 'no promise' | 'no counterpart there' | 'changed since' }

/** `run` names this giving, for whoever takes it back. */
export type Reassigned = { ok: true; run: string; to: string }

/**
 * Gives an open promise of one's own to a colleague who has a counterpart at the same customer, so that the next card
 * about that counterpart carries it, and who is told so in chat at once (2.5, 2.9, 4.7).
 */
export const reassignFollowUp =
  (needs: PromiseNeeds) =>
  async ({ toId, ...asked }: Asked): Promise<Reassigned | Refused> => {
    const { told, held } = await promiseOf(needs, asked)
    const promise = held ?? told
    if (!promise?.followUp || promise.followUp.doneOn || promise.followUp.handedTo)
      return { ok: false, reason: 'no promise' }
    const employee = (await needs.employees.get({ employeeId: toId }))?.value
    const [pair] = await pairsTo(needs, promise, toId)
    if (!pair || !isOpen(pair) || !employee || employee.leftOn || toId === asked.employeeId)
      return { ok: false, reason: 'no counterpart there' }
    const run = `given:${needs.newToken()}`
    const into: Into = { pair, employee, run }
    const given = await needs.facts.record(
      { kind: 'promise', ...keyOf(asked), toId, run, back: false },
      async () => (held ? markHeld(needs, held, into) : told && markTold(needs, told, into)),
    )
    // Kept or given to somebody else at the same moment, it is not theirs.
    if (given?.followUp?.handedTo?.run !== run) return { ok: false, reason: 'changed since' }
    return { ok: true, run, to: employee.name }
  }

/** Takes a promise back that one gave away, as long as nobody kept it or gave it on (4.7). */
export const takeBackFollowUp =
  (needs: PromiseNeeds) =>
  async ({ toId, run, ...asked }: Asked & { run: string }): Promise<{ ok: true } | Refused> => {
    const { told, held } = await promiseOf(needs, asked)
    if ((held ?? told)?.followUp?.handedTo?.run !== run) return { ok: false, reason: 'changed since' }
    const theirs = (await needs.handedFollowUps.get(theirKeyOf({ ...asked, toId }, held)))?.value
    if (theirs?.run !== run || theirs.followUp.doneOn || theirs.followUp.handedTo)
      return { ok: false, reason: 'changed since' }
    const key = keyOf(asked)
    // First it is ours again, so that a crash in between leaves it with both and never with nobody.
    await needs.facts.record({ kind: 'promise', ...key, toId, run, back: true }, async () => {
      if (held)
        await needs.facts.record({ kind: 'follow-up', ...key }, () =>
          change(needs.handedFollowUps, key, (there) => there && ours(there, run)),
        )
      else
        await needs.facts.record({ kind: 'checkin', ...key }, () =>
          change(needs.checkins, key, (there) => there && ours(there, run)),
        )
    })
    return { ok: true }
  }

const keyOf = ({ employeeId, cycleId, pairId }: CheckinKey) => ({ employeeId, cycleId, pairId })

function ours<P extends { followUp: FollowUp | null; revision: number }>(
  there: P,
  run: string,
): P | undefined {
  const { followUp, revision } = there
  if (followUp?.handedTo?.run !== run) return undefined
  const { handedTo: _, ...rest } = followUp
  return { ...there, followUp: rest, revision: revision + 1 }
}
