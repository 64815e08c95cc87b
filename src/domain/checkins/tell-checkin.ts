import type { Guess } from '../../contract/words.ts'
import { spoke } from './answer-checkin.ts'
import {
  type ChangeNeeds,
  type CheckinKey,
  changeCheckin,
  type Moment,
  type Refusal,
} from './change-checkin.ts'
import type { Checkin, FollowUp, Heard } from './checkin.ts'
import { dayIn } from './cycle.ts'

/**
 * What was heard, and all else one may add after the tap or change later (2.3, 2.4). Of the departments only those that
 * are `known` count, where that is given, and those that are stored already.
 */
export type Told = CheckinKey & Heard & { guess: Guess | null; revision: number; known?: readonly string[] }

/**
 * Stores what an employee tells about a conversation; also the way to change it (2.4). On an older copy of the card it is
 * refused where it differs from what is stored by now; the same one delivered again does not.
 */
export const tellCheckin = (needs: ChangeNeeds) => (input: Told) =>
  changeCheckin(needs, input, (checkin, moment) => {
    const guess = input.guess ?? checkin.guess
    if (checkin.revision !== input.revision) {
      const isStored = guess !== null && told(checkin, input, guess, moment) === undefined
      return isStored ? undefined : 'changed meanwhile'
    }
    if (!guess) return 'not answered'
    const wrong = wrongDays(needs.calendar.zone, input, checkin, moment)
    return wrong ?? told(checkin, input, guess, moment)
  })

function told(checkin: Checkin, input: Told, guess: Guess, moment: Moment): Checkin | undefined {
  const { employeeId, cycleId, pairId, visitId, pressed, revision, known, ...heard } = input
  const ownAt = heard.own === checkin.own ? checkin.ownAt : moment.now
  const followUp = isSame(heard.followUp, checkin.followUp) ? checkin.followUp : heard.followUp
  const promisedAt = followUp === checkin.followUp ? checkin.promisedAt : moment.now
  const next = {
    ...checkin,
    ...spoke(checkin, moment),
    ...heard,
    departments: departmentsOf(checkin, input),
    guess,
    spokeOn: heard.spokeOn ?? spoke(checkin, moment).spokeOn,
    ownAt,
    followUp,
    promisedAt,
  }
  const same = JSON.stringify({ ...next, answeredAt: checkin.answeredAt }) === JSON.stringify(checkin)
  return same ? undefined : next
}

/** Those stored before stand first, so that choosing the same once more changes nothing. */
function departmentsOf({ departments: stored }: Checkin, { departments: chosen, known }: Told): string[] {
  const kept = stored.filter((name) => chosen.includes(name))
  return [...kept, ...(known ?? chosen).filter((name) => chosen.includes(name) && !kept.includes(name))]
}

/** The same promise for the same day stays kept; another one begins open. */
function isSame(told: FollowUp | null, stored: FollowUp | null): boolean {
  return told?.text === stored?.text && told?.dueOn === stored?.dueOn
}

/** A conversation has a day of this cycle that is not in the future; a promise is not due before today. */
function wrongDays(
  zone: string,
  input: Told,
  checkin: Checkin,
  { cycle, today, lastDay }: Moment,
): Refusal['reason'] | undefined {
  const { followUp } = input
  // The day of a visit may lie beyond the cycle where the organisation is, and nobody has to correct it.
  const spokeOn = input.spokeOn === checkin.spokeOn ? null : input.spokeOn
  if (spokeOn && spokeOn > today) return 'future day'
  if (spokeOn && (spokeOn < dayIn(cycle.start, zone) || spokeOn > lastDay)) return 'day outside cycle'
  const unchanged = followUp?.dueOn === checkin.followUp?.dueOn
  if (followUp?.dueOn && followUp.dueOn < today && !unchanged) return 'follow-up before today'
  return undefined
}
