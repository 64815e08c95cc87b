import type { CycleState as CycleStateView } from '../src/contract/cycles.ts'
import type { CycleAlarm } from '../src/contract/teams.ts'
import type { PROMPT_REASONS, PromptReason, PromptState } from '../src/contract/words.ts'
import type { Cycle, CycleControl } from '../src/domain/checkins/cycle.ts'
import type { CycleState, Tally } from '../src/domain/checkins/delivery.ts'
import { isWaiting, REFUSED } from '../src/domain/checkins/prompt.ts'
import type { Texts } from '../src/text/en.ts'
import { viewCycle } from './views.ts'

type Words = Texts['delivery']

/** A cycle with what became of its prompts, as an administrator sees it (2.8). `name` says who somebody is. */
export function viewCycleState(
  words: Words,
  { cycle, counts, tallies, later, visitsFailed }: CycleState,
  by: string | null,
): CycleStateView {
  return {
    ...{ cycle: viewCycle(cycle, 'en'), counts },
    control: viewControl(words, cycle.control, by),
    states: tallies.map((tally) => viewTally(words, tally)),
    later: later.map((tally) => viewLater(words, tally)),
    visitsFailed,
  }
}

/** Why a cycle asks nobody, in words; `by` is the name of who said so. */
export function viewControl(
  { control: words }: Words,
  control: CycleControl | null,
  by: string | null,
): CycleStateView['control'] {
  if (!control) return null
  const { state, reason, at } = control
  return { state, reason: words[state][reason], by, at }
}

function viewTally(words: Words, { state, reason, count, tooLate }: Tally): CycleStateView['states'][number] {
  const why = reason === null ? null : sayReason(words, reason)
  return {
    state,
    reason: why,
    count,
    meaning: sayMeaning(words, state, reason),
    cure: sayCure(words, { state, reason, tooLate }),
  }
}

/** What a state means; for a reason of its own where that is something else. */
function sayMeaning(
  { meanings, meaningsFor }: Words,
  state: PromptState,
  reason: PromptReason | null,
): string {
  if (reason !== null && Object.hasOwn(meaningsFor, reason))
    return meaningsFor[reason as keyof typeof meaningsFor]
  return meanings[state]
}

/** Of what followed a first card there is something to do where it surely did not arrive; nothing else follows it. */
function viewLater(words: Words, tally: Tally) {
  const seen = viewTally(words, tally)
  if (tally.state === 'sent') return { ...seen, meaning: words.arrived }
  return REFUSED.includes(tally.state) || isWaiting(tally.state) ? seen : { ...seen, cure: null }
}

/** Why a prompt is in its state, in words. */
export function sayReason({ reasons: words, status }: Words, reason: PromptReason): string {
  // A reason without words does not compile.
  const reasons: Record<(typeof PROMPT_REASONS)[number], string> = words
  if (Object.hasOwn(reasons, reason)) return reasons[reason as keyof typeof reasons]
  return status(reason.replace(/^status /, ''))
}

/** What to do about a prompt in this state; null where there is nothing to do. What is too late is sent by nobody again. */
export function sayCure(
  { cures, curesFor, cureTooLate }: Words,
  { state, reason, tooLate }: Pick<Tally, 'state' | 'reason' | 'tooLate'>,
): string | null {
  if (tooLate && [...REFUSED, 'unknown'].includes(state)) return cureTooLate
  if (reason !== null && Object.hasOwn(curesFor, reason)) return curesFor[reason as keyof typeof curesFor]
  return cures[state]
}

/** A cycle that paused by itself, as an alarm. */
export function viewCycleAlarm({ alarm }: Words, cycle: Cycle): CycleAlarm {
  const { id: cycleId, name } = viewCycle(cycle, 'en')
  return { cycleId, name, says: alarm }
}
