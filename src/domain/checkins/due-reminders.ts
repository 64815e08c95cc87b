import { dayIn } from './cycle.ts'
import { FIRST_CARD, isWaiting, newPrompt, type Prompt, readCard } from './prompt.ts'

/** A card that is to ask once more, and those that wait for the same person and are not needed beside it. */
export type DueReminder = { prompt: Prompt; instead: Prompt[] }

/**
 * Which of these cards of a shard are to be followed by another by now (2.5): those that arrived or may have arrived,
 * and that have no card of that day yet. Of several days that have passed only the last counts.
 */
export function dueReminders(prompts: readonly Prompt[], now: string): DueReminder[] {
  const byPerson = Map.groupBy(prompts, ({ employeeId }) => employeeId)
  return [...byPerson.values()].flatMap((theirs) => {
    const first = theirs.find(({ card }) => card === FIRST_CARD)
    const at = first && isUnanswered(first) && first.remindAt?.filter((moment) => moment <= now).at(-1)
    if (!first || !at) return []
    const card = dayIn(at, first.zone)
    const days = theirs.filter((prompt) => isReminder(prompt))
    if (days.some((prompt) => prompt.card >= card)) return []
    const instead = days.filter(({ state }) => isWaiting(state))
    return [{ prompt: newPrompt({ ...first, card }, first.zone, at), instead }]
  })
}

/** When an unanswered card is to be followed by another; none for any other card. */
export const remindersOf = (prompt: Prompt): readonly string[] =>
  prompt.card === FIRST_CARD && isUnanswered(prompt) ? (prompt.remindAt ?? []) : []

const isUnanswered = ({ state }: Prompt) => state === 'sent' || state === 'unknown'

/** Whether a card asks about the month once more. */
function isReminder({ card }: Prompt): boolean {
  const { visitId, againOn } = readCard(card)
  return visitId === null && againOn !== null
}
