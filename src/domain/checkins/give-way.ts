import { valuesOf } from '../store.ts'
import type { Checkin } from './checkin.ts'
import { type AskCalendar, askedIn } from './cycle.ts'
import { isAskedSince } from './overtaken.ts'
import type { CheckinStore } from './ports.ts'
import { isWaiting, type Prompt, type PromptKey, readCard } from './prompt.ts'

type Needs = Pick<CheckinStore, 'prompts' | 'checkins'> & { calendar: AskCalendar; now: () => string }

/**
 * Whether a card that asks how a visit was is one too many (2.5): it was held up, be it because it was sent again or came
 * at night, and the card of its cycle asks the same since then, or is about to.
 */
export async function isAskedBeside(
  needs: Needs,
  key: PromptKey,
  prompt: Prompt,
  checkins: readonly Checkin[],
): Promise<'asked' | 'about to be' | false> {
  const { visitId } = readCard(key.card)
  if (!visitId) return false
  const { cycleId, shard, employeeId } = key
  const theirs = await valuesOf(needs.prompts.list({ cycleId, shard, employeeId }))
  if (await isAskedSince(needs, { ...prompt, visitId }, theirs)) return 'asked'
  const isOfCycle = checkins.every((one) => one.wanted && askedIn(one.cycleId, needs.calendar) === cycleId)
  const leaves = ({ card, state, reason, askAt }: Prompt) =>
    readCard(card).visitId === null &&
    (state === 'sending' || (isWaiting(state) && reason !== 'paused for all' && askAt <= needs.now()))
  return isOfCycle && theirs.some(leaves) ? 'about to be' : false
}
