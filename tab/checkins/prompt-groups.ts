import type { PromptList } from '../../src/contract/checkins.ts'
import { PROMPT_STATES, type PromptState } from '../../src/contract/words.ts'

export type PromptGroup = 'waiting' | 'asked' | 'answered' | 'quiet' | 'problem'

/** What a state means for the one who looks after delivery (2.8). */
const GROUP_OF: Record<PromptState, PromptGroup> = {
  planned: 'waiting',
  deferred: 'waiting',
  sending: 'waiting',
  sent: 'asked',
  answered: 'answered',
  'not this month': 'answered',
  'not needed': 'answered',
  excused: 'quiet',
  missed: 'quiet',
  cancelled: 'quiet',
  unknown: 'problem',
  blocked: 'problem',
  'not installed': 'problem',
  failed: 'problem',
}
const ORDER: readonly PromptGroup[] = ['problem', 'waiting', 'asked', 'answered', 'quiet']

export type Counts = PromptList['counts']

/** The states that hold any cards, those that need somebody first. */
export function statesOf(counts: Counts): { state: PromptState; group: PromptGroup; cards: number }[] {
  return PROMPT_STATES.map((state) => ({ state, group: GROUP_OF[state], cards: counts[state] ?? 0 }))
    .filter(({ cards }) => cards > 0)
    .sort((a, b) => ORDER.indexOf(a.group) - ORDER.indexOf(b.group))
}

/** The same, added up by what they mean; empty groups are left out. */
export function groupsOf(counts: Counts): { group: PromptGroup; cards: number }[] {
  const states = statesOf(counts)
  return ORDER.map((group) => ({
    group,
    cards: states.filter((state) => state.group === group).reduce((sum, { cards }) => sum + cards, 0),
  })).filter(({ cards }) => cards > 0)
}
