import { change } from '../store.ts'
import type { Checkin } from './checkin.ts'
import type { CheckinStore } from './ports.ts'

export type PlanCheckinNeeds = Pick<CheckinStore, 'checkins'> & {
  copyCheckin: (of: { employeeId: string; cycleId: string; pairId: string }) => Promise<void>
  copyToMonths: (checkin: Checkin) => Promise<void>
  leaveMonths: (checkin: Checkin, scopes: readonly string[]) => Promise<void>
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
  await follow(needs, stored, checkin)
  await needs.copyCheckin(checkin)
  return false
}

/** What the people and the customer of a check-in are called, and what they are. */
const named = (checkin: Checkin) => ({
  employeeName: checkin.employeeName,
  jobFunction: checkin.jobFunction,
  jobTitle: checkin.jobTitle,
  customerName: checkin.customerName,
  contactName: checkin.contactName,
  contactTitle: checkin.contactTitle,
})

/**
 * As long as nobody answered, a check-in counts where its person is now, and asks by the names that hold now; it leaves
 * the other months first.
 */
async function follow(needs: PlanCheckinNeeds, stored: Checkin, planned: Checkin): Promise<void> {
  const { scopes, leader, department } = planned
  const left = stored.scopes.filter((scope) => !scopes.includes(scope))
  const isRenamed = JSON.stringify(named(stored)) !== JSON.stringify(named(planned))
  const isMoved = left.length > 0 || scopes.length !== stored.scopes.length || leader !== stored.leader
  const isOpen = stored.status === 'open'
  if (stored.wanted && !(isOpen && (isMoved || isRenamed))) return
  const names = isOpen ? named(planned) : {}
  await needs.leaveMonths(stored, left)
  // Answered meanwhile, it counts where it was answered.
  await change(needs.checkins, stored, (there) =>
    there?.revision === stored.revision
      ? { ...there, ...names, scopes, leader, department, wanted: true, revision: stored.revision + 1 }
      : undefined,
  )
}
