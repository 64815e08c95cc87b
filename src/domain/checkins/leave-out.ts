import type { PromptReason } from '../../contract/words.ts'
import type { Stored } from '../store.ts'
import type { Prompt, PromptKey } from './prompt.ts'
import { unwant, type WithdrawNeeds } from './withdraw.ts'

/**
 * Somebody is not asked in a cycle after all: what they have not answered counts in no number any more (2.5, 2.6). The
 * prompt is told why first and settled by its check-ins last (see `stateAfter`), so that a crash in between leaves it
 * waiting, and this is done again. May be repeated.
 */
export async function leaveOut(
  needs: WithdrawNeeds,
  key: PromptKey,
  stored: Stored<Prompt>,
  reason: PromptReason,
): Promise<void> {
  const told = await needs.prompts.replace(key, stored, { ...stored.value, reason })
  if (told !== 'changed') await unwant(needs, key)
}
