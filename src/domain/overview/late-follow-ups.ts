import type { LateFollowUp } from '../../contract/overview.ts'
import type { VisibilityLevel } from '../../contract/words.ts'
import { daysBetween } from '../checkins/cycle.ts'
import type { CheckinStore } from '../checkins/ports.ts'
import { inParallel } from '../in-parallel.ts'
import { valuesOf } from '../store.ts'
import type { Scope } from './find-scope.ts'

/** So many stand on the first screen. */
const MOST = 5
export type Late = { lateFollowUps: LateFollowUp[]; lateFollowUpCount: number }

/**
 * Promises of a group whose day has passed, longest first (4.2), those of the reader marked as theirs. `today` is the
 * organisation's day.
 */
export async function lateFollowUps(
  { followUps }: Pick<CheckinStore, 'followUps'>,
  { parts, without }: Pick<Scope, 'parts' | 'without'>,
  today: string,
  level: VisibilityLevel,
  readerId: string,
): Promise<Late> {
  const lists = await inParallel(parts, (scope) => valuesOf(followUps.list({ scope })))
  const late = lists.flat().filter(({ dueOn, employeeId }) => dueOn < today && employeeId !== without)
  late.sort((a, b) => a.dueOn.localeCompare(b.dueOn) || a.customerName.localeCompare(b.customerName, 'en'))
  const first = late.slice(0, MOST).map((one, place) => ({
    // At level `groups` neither a name nor an id tells whose promise it is (6.2).
    id: level === 'groups' ? String(place) : `${one.cycleId}:${one.employeeId}:${one.pairId}`,
    name: level === 'groups' ? null : one.name,
    customerId: one.customerId,
    customerName: one.customerName,
    text: one.text,
    dueOn: one.dueOn,
    days: daysBetween(one.dueOn, today),
    mine: one.employeeId === readerId ? { cycleId: one.cycleId, pairId: one.pairId } : null,
  }))
  return { lateFollowUps: first, lateFollowUpCount: late.length }
}
