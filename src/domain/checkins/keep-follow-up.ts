import type { Facts } from '../pairing/ports.ts'
import { change } from '../store.ts'
import type { CheckinKey } from './change-checkin.ts'
import type { Checkin } from './checkin.ts'
import { type AskCalendar, dayIn } from './cycle.ts'
import type { CheckinStore } from './ports.ts'

type Needs = Pick<CheckinStore, 'checkins'> & { facts: Facts; calendar: AskCalendar; now: () => string }

/**
 * Says that a promise of one's own is kept, or not after all. Promises outlive their month, so this is open after the
 * cycle has closed; it is no answer, and never late.
 */
export const keepFollowUp =
  (needs: Needs) =>
  async ({ kept, ...asked }: CheckinKey & { kept: boolean }) => {
    const key = { employeeId: asked.employeeId, cycleId: asked.cycleId, pairId: asked.pairId }
    const stored = (await needs.checkins.get(key))?.value
    if (stored?.status !== 'spoke' || !stored.followUp)
      return { ok: false as const, reason: 'no promise' as const }
    const today = dayIn(needs.now(), needs.calendar.zone)
    if (keeping(stored, kept, today))
      await needs.facts.record({ ...key, kind: 'checkin' }, () =>
        change(needs.checkins, key, (there) => there && keeping(there, kept, today)),
      )
    return { ok: true as const, kept }
  }

/** The check-in after that; undefined when it says so already, or when nothing is promised any more. */
function keeping(checkin: Checkin, kept: boolean, today: string): Checkin | undefined {
  const { followUp, revision } = checkin
  if (!followUp || Boolean(followUp.doneOn) === kept) return undefined
  return { ...checkin, followUp: { ...followUp, doneOn: kept ? today : null }, revision: revision + 1 }
}
