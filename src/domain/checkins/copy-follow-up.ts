import { copyForward } from '../store.ts'
import type { Checkin } from './checkin.ts'
import type { CheckinStore, OpenFollowUp } from './ports.ts'

type Needs = Pick<CheckinStore, 'checkins' | 'followUps'>
type Key = { employeeId: string; cycleId: string; pairId: string }

/**
 * Lets the open promise of a check-in stand in the list of each of its scopes, so that an overview reads one
 * partition that holds nothing else. What was kept, taken back or has no day leaves the list. Whoever was overtaken
 * by a later change sees it afterwards and does it again, so that nothing older stays. Safe to repeat.
 */
export const copyFollowUp =
  (needs: Needs) =>
  async (key: Key): Promise<void> => {
    for (;;) {
      const checkin = (await needs.checkins.get(key))?.value
      // Most check-ins never hold a promise, and then there is nothing to write or to take away.
      if (!checkin?.promisedAt) return
      const open = openFollowUp(checkin)
      await Promise.all(
        checkin.scopes.map((scope) =>
          open
            ? copyForward(needs.followUps, { scope, ...key }, open)
            : leave(needs, { scope, ...key }, checkin.revision),
        ),
      )
      if ((await needs.checkins.get(key))?.value.revision === checkin.revision) return
    }
  }

/** The line on the overview; undefined where nothing is promised for a day any more. */
function openFollowUp(checkin: Checkin): OpenFollowUp | undefined {
  const { status, followUp, employeeId, cycleId, pairId, customerId, customerName, revision } = checkin
  if (status !== 'spoke' || !followUp?.dueOn || followUp.doneOn) return undefined
  const { text, dueOn } = followUp
  const name = checkin.employeeName
  return { employeeId, cycleId, pairId, customerId, customerName, name, text, dueOn, revision }
}

/** Takes a line away, unless a later change has put it there. */
async function leave({ followUps }: Needs, key: Key & { scope: string }, revision: number) {
  for (;;) {
    const there = await followUps.get(key)
    if (!there || there.value.revision > revision) return
    if ((await followUps.remove(key, there)) === 'removed') return
  }
}
