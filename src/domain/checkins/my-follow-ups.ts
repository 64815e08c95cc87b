import type { Checkin, FollowUp } from './checkin.ts'
import { daysBetween } from './cycle.ts'

export type Promised = Checkin & { followUp: FollowUp }

/** What was kept stays in sight for so many days, so that a slip can be undone. */
const KEPT_DAYS = 7

/**
 * The promises among one's own check-ins that are open or were kept lately, of all months; soonest first, and those
 * without a day last. `today` is the organisation's day.
 */
export function myFollowUps(checkins: readonly Checkin[], today: string): Promised[] {
  const isPromised = (checkin: Checkin): checkin is Promised =>
    checkin.status === 'spoke' && checkin.followUp !== null
  const inSight = ({ followUp: { doneOn } }: Promised) => !doneOn || daysBetween(doneOn, today) < KEPT_DAYS
  return checkins
    .filter(isPromised)
    .filter(inSight)
    .sort((a, b) => compare(a.followUp.dueOn, b.followUp.dueOn) || compare(a.cycleId, b.cycleId))
}

const compare = (a: string | null, b: string | null) => (a ?? '~').localeCompare(b ?? '~')
