import type { Checkin, FollowUp } from './checkin.ts'
import { daysBetween } from './cycle.ts'
import type { HandedFollowUp, PromisesTo } from './ports.ts'

export type Promised = Pick<
  HandedFollowUp,
  'cycleId' | 'pairId' | 'customerId' | 'customerName' | 'contactName' | 'followUp'
>

/** What was kept stays in sight for so many days, so that a slip can be undone. */
const KEPT_DAYS = 7

/**
 * One's own promises that are open or were kept lately, of all months, told in a check-in or taken over with a pair;
 * soonest first, and those without a day last. `today` is the organisation's day.
 */
export function myFollowUps(
  checkins: readonly Checkin[],
  handed: readonly HandedFollowUp[],
  today: string,
): Promised[] {
  const told = checkins.flatMap(({ followUp, ...checkin }) =>
    checkin.status === 'spoke' && followUp ? { ...checkin, followUp } : [],
  )
  const inSight = ({ doneOn, handedTo }: FollowUp) =>
    !handedTo && (!doneOn || daysBetween(doneOn, today) < KEPT_DAYS)
  return [...told, ...handed]
    .filter(({ followUp }) => inSight(followUp))
    .sort((a, b) => compare(a.followUp.dueOn, b.followUp.dueOn) || compare(a.cycleId, b.cycleId))
}

/**
 * Looks up open promises to a contact, wherever they were told: in check-ins of the pair, in visits, when they spoke once
 * more; and those that came with a pair that was taken over.
 */
export function promisesTo(checkins: readonly Checkin[], handed: readonly HandedFollowUp[]): PromisesTo {
  return ({ pairId, contactId }) => {
    const told = checkins.flatMap((one) =>
      one.contactId === contactId && one.status === 'spoke' && one.followUp ? [one.followUp] : [],
    )
    const held = handed.filter(({ inPairId }) => inPairId === pairId).map(({ followUp }) => followUp)
    return [...told, ...held]
      .filter(({ doneOn, handedTo }) => !doneOn && !handedTo)
      .sort((a, b) => compare(a.dueOn, b.dueOn))
  }
}

const compare = (a: string | null, b: string | null) => (a ?? '~').localeCompare(b ?? '~')
