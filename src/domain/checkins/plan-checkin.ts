import { change } from '../store.ts'
import type { Checkin } from './checkin.ts'
import type { CheckinStore } from './ports.ts'

export type PlanCheckinNeeds = Pick<CheckinStore, 'checkins'> & {
  copyCheckin: (of: { employeeId: string; cycleId: string; pairId: string }) => Promise<void>
  copyToMonths: (checkin: Checkin, scopes?: readonly string[]) => Promise<void>
}

/**
 * Makes a check-in where it `isNew`, or lets the one that is there follow its person (2.1). True for one that was not
 * there. One that is there may be half copied by somebody who died: then it is copied again.
 */
export async function planCheckin(
  needs: PlanCheckinNeeds,
  checkin: Checkin,
  isNew: boolean,
): Promise<boolean> {
  if (isNew && (await needs.checkins.insert(checkin, checkin)) !== 'exists') {
    await needs.copyToMonths(checkin)
    return true
  }
  const stored = (await needs.checkins.get(checkin))?.value
  if (!stored) return true
  await moveScopes(needs, stored, checkin)
  await needs.copyCheckin(checkin)
  return false
}

/** As long as nobody answered, a check-in counts where its person is now; it leaves the other months first. */
async function moveScopes(
  needs: PlanCheckinNeeds,
  stored: Checkin,
  { scopes, leader, department }: Checkin,
): Promise<void> {
  const left = stored.scopes.filter((scope) => !scopes.includes(scope))
  const moved = left.length > 0 || scopes.length !== stored.scopes.length || leader !== stored.leader
  if (stored.wanted && (!moved || stored.status !== 'open')) return
  const revision = stored.revision + 1
  await needs.copyToMonths({ ...stored, wanted: false, revision }, left)
  await change(needs.checkins, stored, (there) =>
    there?.revision === stored.revision
      ? { ...there, scopes, leader, department, wanted: true, revision }
      : undefined,
  )
}
