import { isRefused, kindOf, type Prompt } from './prompt.ts'

/** Which of these cards are reminders that did not arrive and that another followed, which asks the same. */
export function overtaken(prompts: readonly Prompt[]): (prompt: Prompt) => boolean {
  const last = new Map<string, string>()
  for (const { employeeId, card } of prompts)
    if (kindOf(card) === 'reminder' && card > (last.get(employeeId) ?? '')) last.set(employeeId, card)
  return (prompt) =>
    isRefused(prompt) &&
    kindOf(prompt.card) === 'reminder' &&
    prompt.card < (last.get(prompt.employeeId) ?? '')
}
