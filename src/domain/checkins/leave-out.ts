import type { PromptReason } from '../../contract/words.ts'
import { change, type Stored } from '../store.ts'
import { hasSpoken, isAnswered } from './checkin.ts'
import { type AskCalendar, askedIn } from './cycle.ts'
import type { CheckinStore } from './ports.ts'
import type { Prompt, PromptKey } from './prompt.ts'

export type LeaveOutNeeds = Pick<CheckinStore, 'prompts' | 'checkins'> & {
  calendar: AskCalendar
  copyCheckin: (of: { employeeId: string; cycleId: string; pairId: string }) => Promise<void>
}

/**
 * Somebody is not asked in a cycle after all: what they have not answered counts in no number any more (2.5, 2.6). The
 * prompt is told why first and settled by its check-ins last (see `stateAfter`), so that a crash in between leaves it
 * waiting, and this is done again. May be repeated.
 */
export async function leaveOut(
  needs: LeaveOutNeeds,
  key: PromptKey,
  stored: Stored<Prompt>,
  reason: PromptReason,
): Promise<void> {
  const { employeeId } = key
  const told = await needs.prompts.replace(key, stored, { ...stored.value, reason })
  if (told === 'changed') return
  const all = await needs.checkins.list({ employeeId })
  for (const { value } of all) {
    if (askedIn(value.cycleId, needs.calendar) !== key.cycleId || isAnswered(value) || hasSpoken(value))
      continue
    await change(needs.checkins, value, (there) =>
      there?.wanted && !hasSpoken(there)
        ? { ...there, wanted: false, revision: there.revision + 1 }
        : undefined,
    )
    await needs.copyCheckin(value)
  }
}
