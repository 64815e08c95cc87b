import { change, copyForward } from '../store.ts'
import { type Checkin, scopesOfCheckin } from './checkin.ts'
import type { CheckinStore, HandedFollowUp, OpenFollowUp } from './ports.ts'

type Needs = Pick<CheckinStore, 'checkins' | 'followUps'>
type Key = { employeeId: string; cycleId: string; pairId: string }

/**
 * Lets the open promise of a check-in stand in the list of each of its scopes, so that an overview reads one
 * partition that holds nothing else. What was kept, taken back, handed over or has no day leaves the list. Whoever was
 * overtaken by a later change sees it afterwards and does it again, so that nothing older stays. Safe to repeat.
 */
export const copyFollowUp =
  (needs: Needs) =>
  async (key: Key): Promise<void> => {
    for (;;) {
      const checkin = (await needs.checkins.get(key))?.value
      // Most check-ins never hold a promise, and then there is nothing to write or to take away.
      if (!checkin?.promisedAt) return
      await spread(needs, key, checkin, checkin.status === 'spoke' ? openFollowUp(checkin) : undefined)
      if ((await needs.checkins.get(key))?.value.revision === checkin.revision) return
    }
  }

type HandedNeeds = Needs & Pick<CheckinStore, 'handedFollowUps'> & { copyCheckin: (of: Key) => Promise<void> }

/**
 * The same for a promise that was taken over; where it was told, it counts as kept when its owner has kept it. Safe to
 * repeat.
 */
export const copyHandedFollowUp =
  (needs: HandedNeeds) =>
  async (key: Key): Promise<void> => {
    for (;;) {
      const held = (await needs.handedFollowUps.get(key))?.value
      if (!held) return
      await spread(needs, key, held, openFollowUp(held))
      if (!held.followUp.handedTo) await noteWhereTold(needs, held)
      if ((await needs.handedFollowUps.get(key))?.value.revision === held.revision) return
    }
  }

async function noteWhereTold(
  needs: HandedNeeds,
  { toldIn, followUp: { doneOn } }: HandedFollowUp,
): Promise<void> {
  const after = await change(needs.checkins, toldIn, (there) =>
    there?.followUp?.handedTo && there.followUp.doneOn !== doneOn
      ? { ...there, followUp: { ...there.followUp, doneOn }, revision: there.revision + 1 }
      : undefined,
  )
  if (after) await needs.copyCheckin(toldIn)
}

type Told = Pick<Checkin, 'scopes' | 'customerId' | 'revision'>

async function spread(needs: Needs, key: Key, told: Told, open: OpenFollowUp | undefined) {
  const { revision } = told
  await Promise.all(
    scopesOfCheckin(told).map((scope) =>
      open
        ? copyForward(needs.followUps, { scope, ...key }, open)
        : leave(needs, { scope, ...key }, revision),
    ),
  )
}

/** The line on the overview; undefined where nothing is promised for a day any more. */
function openFollowUp(
  promised: Omit<OpenFollowUp, 'text' | 'dueOn' | 'name'> & Pick<Checkin, 'followUp' | 'employeeName'>,
): OpenFollowUp | undefined {
  const { followUp, employeeId, cycleId, pairId, contactId, customerId, customerName, revision } = promised
  if (!followUp?.dueOn || followUp.doneOn || followUp.handedTo) return undefined
  const { text, dueOn } = followUp
  const name = promised.employeeName
  return { employeeId, cycleId, pairId, contactId, customerId, customerName, name, text, dueOn, revision }
}

/** Takes a line away, unless a later change has put it there. */
async function leave({ followUps }: Needs, key: Key & { scope: string }, revision: number) {
  for (;;) {
    const there = await followUps.get(key)
    if (!there || there.value.revision > revision) return
    if ((await followUps.remove(key, there)) === 'removed') return
  }
}
