import type { Guess, SkipReason } from '../../contract/words.ts'
import { type ChangeNeeds, type CheckinKey, changeCheckin, type Moment } from './change-checkin.ts'
import { type Checkin, hasSpoken, isAnswered } from './checkin.ts'

/**
 * `Yes, and NAME seemed ...`: one tap, stored at once (2.3). Any copy of the card answers to the same check-in: what
 * is stored already stays, and is what comes back (2.4).
 */
export const answerCheckin = (needs: ChangeNeeds) => (input: CheckinKey & { guess: Guess }) =>
  changeCheckin(needs, input, (checkin, moment) =>
    isAnswered(checkin) ? undefined : { ...checkin, ...spoke(checkin, moment), guess: input.guess },
  )

/**
 * Takes the answer back; what was written beside it is kept for the next one (2.3). A visit stays attended: that is
 * taken back by `I was not there` alone (2.2). From an older copy of the card nothing is taken back that was said
 * since.
 */
export const undoCheckin = (needs: ChangeNeeds) => (input: CheckinKey & { revision: number }) =>
  changeCheckin(needs, input, (checkin, { now }) => {
    const untold = checkin.status === 'open' || (checkin.status === 'spoke' && !checkin.guess)
    if (untold || checkin.revision !== input.revision) return undefined
    const before = checkin.visitId ? { status: 'spoke' as const } : { status: 'open' as const, spokeOn: null }
    return { ...checkin, ...before, guess: null, skipReason: null, againOn: null, answeredAt: now }
  })

/** `Not this month`, with a reason: a valid answer (2.3). */
export const skipCheckin = (needs: ChangeNeeds) => (input: CheckinKey & { skipReason: SkipReason }) =>
  changeCheckin(needs, input, (checkin, { now }) =>
    isAnswered(checkin) || hasSpoken(checkin)
      ? undefined
      : { ...checkin, status: 'not this month', skipReason: input.skipReason, answeredAt: now },
  )

/** What a `yes` sets: the day is today, or the last day of a cycle that is over, until something better is known. */
export function spoke(checkin: Checkin, { now, today, lastDay, late }: Moment) {
  return {
    status: 'spoke' as const,
    answeredAt: now,
    skipReason: null,
    spokeOn: checkin.spokeOn ?? (late ? lastDay : today),
  }
}
