import type { Facts } from '../pairing/ports.ts'
import { change } from '../store.ts'
import type { CheckinKey } from './change-checkin.ts'
import type { FollowUp } from './checkin.ts'
import { type AskCalendar, dayIn } from './cycle.ts'
import type { CheckinStore } from './ports.ts'

type Needs = Pick<CheckinStore, 'checkins' | 'handedFollowUps'> & {
  facts: Facts
  calendar: AskCalendar
  now: () => string
}

/**
 * Says that a promise of one's own is kept, or not after all; one that was taken over counts as one's own, and one that
 * was handed over does not any more (1.5). Promises outlive their month, so this is open after the cycle has closed; it
 * is no answer, and never late.
 */
export const keepFollowUp =
  (needs: Needs) =>
  async ({ kept, ...asked }: CheckinKey & { kept: boolean }) => {
    const key = { employeeId: asked.employeeId, cycleId: asked.cycleId, pairId: asked.pairId }
    const today = dayIn(needs.now(), needs.calendar.zone)
    const held = (await needs.handedFollowUps.get(key))?.value
    const told = held ? undefined : (await needs.checkins.get(key))?.value
    const promise = held?.followUp ?? (told?.status === 'spoke' ? told.followUp : null)
    if (!promise || promise.handedTo) return { ok: false as const, reason: 'no promise' as const }
    if (held && keeping(held, kept, today))
      await needs.facts.record({ ...key, kind: 'follow-up' }, () =>
        change(needs.handedFollowUps, key, (there) => there && keeping(there, kept, today)),
      )
    if (told && keeping(told, kept, today))
      await needs.facts.record({ ...key, kind: 'checkin' }, () =>
        change(needs.checkins, key, (there) => there && keeping(there, kept, today)),
      )
    return { ok: true as const, kept }
  }

/** What holds the promise after that; undefined when it says so already, or when nothing is promised any more. */
function keeping<P extends { followUp: FollowUp | null; revision: number }>(
  there: P,
  kept: boolean,
  today: string,
): P | undefined {
  const { followUp, revision } = there
  if (!followUp || followUp.handedTo || Boolean(followUp.doneOn) === kept) return undefined
  return { ...there, followUp: { ...followUp, doneOn: kept ? today : null }, revision: revision + 1 }
}
