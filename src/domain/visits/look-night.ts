import type { Due } from '../checkins/work.ts'
import type { VisitKey } from './visit.ts'

const DAY_MS = 86_400_000
/** UTC; before the working day of most. */
const NIGHT_MS = 3 * 3_600_000

/** Lets a visit be looked at in the next night. Safe to repeat. */
export const lookNextNight = (due: Due, key: VisitKey, now: string): Promise<void> =>
  lookAgainAt(due, key, (nightsUntil(now) + 1) * DAY_MS + NIGHT_MS)

/** Lets a visit be looked at in the last night before it begins, if there is one. Safe to repeat. */
export async function lookLastNight(due: Due, key: VisitKey, start: string, now: string): Promise<void> {
  const last = nightsUntil(start)
  if (last > nightsUntil(now)) await lookAgainAt(due, key, last * DAY_MS + NIGHT_MS)
}

/** The number of the night that an instant comes after. */
const nightsUntil = (instant: string) => Math.floor((Date.parse(instant) - NIGHT_MS) / DAY_MS)

/** Lets a visit be looked at again; `at` is Unix ms of product time. */
export const lookAgainAt = (due: Due, { customerId, visitId }: VisitKey, at: number): Promise<void> =>
  due.add({ dueAt: new Date(at).toISOString(), work: { kind: 'look-at-visit', customerId, visitId } })
