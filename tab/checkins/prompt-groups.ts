import type { PromptList, StateCount } from '../../src/contract/checkins.ts'
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

/** What is counted by state and reason, what needs somebody first, and of one kind the most first. */
export function sortStates(states: readonly StateCount[]): (StateCount & { group: PromptGroup })[] {
  return states
    .map((one) => ({ ...one, group: GROUP_OF[one.state] }))
    .sort(
      (a, b) =>
        ORDER.indexOf(a.group) - ORDER.indexOf(b.group) ||
        PROMPT_STATES.indexOf(a.state) - PROMPT_STATES.indexOf(b.state) ||
        b.count - a.count,
    )
}

/** How many cards mean what to the one who looks after delivery; empty groups are left out. */
export function groupsOf(counts: Counts): { group: PromptGroup; cards: number }[] {
  return ORDER.map((group) => ({
    group,
    cards: PROMPT_STATES.filter((state) => GROUP_OF[state] === group).reduce(
      (sum, state) => sum + (counts[state] ?? 0),
      0,
    ),
  })).filter(({ cards }) => cards > 0)
}

/** From so many cards on it is work to count them. */
const MANY = 5_000

/** How often the cards of a cycle are counted anew (ms): more often while they move, less where there are many. */
export function paceOf(counts: Counts, moving: boolean): number {
  const cards = groupsOf(counts).reduce((sum, group) => sum + group.cards, 0)
  const brisk = moving || (counts.sending ?? 0) > 0
  if (cards > MANY) return brisk ? 10_000 : 60_000
  return brisk ? 2_000 : 10_000
}
