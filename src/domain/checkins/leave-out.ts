import type { PromptReason } from '../../contract/words.ts'
import type { Stored } from '../store.ts'
import { checkinsOfCard } from './card-checkins.ts'
import type { Checkin } from './checkin.ts'
import { cycleById, lastEnd } from './cycle.ts'
import { FIRST_CARD, isHeldBack, isWaiting, type Prompt, type PromptKey } from './prompt.ts'
import { STOPPED } from './replan-prompt.ts'
import { DONE, type SendNeeds, type Sent, WAITS } from './sending.ts'
import { settle } from './settle-delivery.ts'
import { unwant, type WithdrawNeeds, withdraw } from './withdraw.ts'

/** Somebody else wrote the prompt in between: then it is looked at once more. Ms. */
const AGAIN: Sent = { done: false, laterMs: 1000 }

/**
 * Somebody is not asked in a cycle after all: what they have not answered counts in no number any more (2.5, 2.6). The
 * prompt is told why first and settled by its check-ins last (see `stateAfter`), so that a crash in between leaves it
 * waiting, and this is done again. May be repeated; false when somebody came in between.
 */
export async function leaveOut(
  needs: WithdrawNeeds,
  key: PromptKey,
  stored: Stored<Prompt>,
  reason: PromptReason,
): Promise<boolean> {
  const told = await needs.prompts.replace(key, stored, { ...stored.value, reason })
  if (told === 'changed') return false
  await unwant(needs, key)
  return true
}

/**
 * Asks somebody nothing more in a cycle that was cancelled; who was not asked before leaves its numbers until it is
 * resumed (2.6, 2.8).
 */
export async function leaveOutCancelled(needs: SendNeeds, key: PromptKey): Promise<Sent> {
  const stored = await needs.prompts.get(key)
  if (!stored || !isWaiting(stored.value.state)) return DONE
  if (key.card === FIRST_CARD && !(await leaveOut(needs, key, stored, STOPPED.reason))) return AGAIN
  const left = await needs.prompts.get(key)
  if (!left || !isWaiting(left.value.state)) return DONE
  return settle(needs, key, left, STOPPED)
}

/** A pause for all holds a first card back; of a cycle that ended meanwhile it does not come any more (2.6, 2.8). */
export async function holdBack(needs: SendNeeds, key: PromptKey): Promise<Sent> {
  if (key.card !== FIRST_CARD) return WAITS
  await withdraw(needs, key, { reason: 'paused for all', backAt: null })
  const held = await needs.prompts.get(key)
  return held && isHeldBack(held.value) ? endHeldBack(needs, key) : DONE
}

/** What a pause still holds back at the end of its cycle is cancelled, and counts in no number. May be repeated. */
export async function endHeldBack(needs: SendNeeds, key: PromptKey): Promise<Sent> {
  const checkins = await checkinsOfCard(needs, key)
  const cycles = [key, ...checkins].flatMap(({ cycleId }) => cycleById(cycleId, needs.calendar) ?? [])
  if (needs.now() < lastEnd(cycles)) return WAITS
  await unwant(needs, key)
  const left = await needs.prompts.get(key)
  return left && isHeldBack(left.value) ? settle(needs, key, left, { state: 'cancelled' }) : DONE
}

/**
 * What was over before the first card came, such as the first half of a month, counts in no number (2.6): nobody was
 * asked about it. May be repeated.
 */
export async function leaveOutOver(
  needs: WithdrawNeeds,
  key: PromptKey,
  over: readonly Checkin[],
): Promise<void> {
  if (key.card !== FIRST_CARD || over.length === 0) return
  await unwant(needs, key, ({ cycleId, pairId }) =>
    over.some((one) => one.cycleId === cycleId && one.pairId === pairId),
  )
}
