import { inParallel } from '../in-parallel.ts'
import { checkinsNear, checkinsOfCard } from './card-checkins.ts'
import { isAnswered } from './checkin.ts'
import type { AskCalendar } from './cycle.ts'
import type { CheckinStore } from './ports.ts'
import { isRefused, isWaiting, kindOf, nameOf, type Prompt, readCard } from './prompt.ts'
import { isNamed } from './shown.ts'

type Needs = Pick<CheckinStore, 'checkins'> & { calendar: AskCalendar }

/**
 * Which of these cards did not arrive and are not missed, as another asks the same of their person (2.8): reminders that
 * another followed in truth, or that have nothing to ask while somebody is not due, and what asks about a visit of which a
 * later card has asked.
 */
export async function overtaken(
  needs: Needs,
  prompts: readonly Prompt[],
): Promise<(prompt: Prompt) => boolean> {
  const byPerson = Map.groupBy(prompts, ({ employeeId }) => employeeId)
  const found = await inParallel(prompts.filter(isRefused), async (prompt) => {
    const theirs = byPerson.get(prompt.employeeId) ?? []
    return (await isOvertaken(needs, prompt, theirs)) ? nameOf(prompt) : []
  })
  const names = new Set(found.flat())
  return (prompt) => names.has(nameOf(prompt))
}

async function isOvertaken(needs: Needs, prompt: Prompt, theirs: readonly Prompt[]): Promise<boolean> {
  const { visitId } = readCard(prompt.card)
  if (visitId) return isAskedSince(needs, { ...prompt, visitId }, theirs)
  if (kindOf(prompt.card) !== 'reminder') return false
  if (theirs.some((one) => kindOf(one.card) === 'reminder' && one.card > prompt.card && asksInPlace(one)))
    return true
  return !(await checkinsOfCard(needs, prompt)).some(({ wanted }) => wanted)
}

/**
 * Whether a card may have arrived or may still, or is itself told as one that did not; one that was given up does only
 * where another card asked the same on its day.
 */
const asksInPlace = (prompt: Prompt): boolean => {
  const isUnderWay = prompt.state === 'sending' || isWaiting(prompt.state)
  return (
    prompt.delivered !== null || isUnderWay || isRefused(prompt) || prompt.reason === 'another card today'
  )
}

/** Whether all that is not told of a visit was asked by cards that came later, and arrived or may have arrived. */
export async function isAskedSince(
  needs: Pick<Needs, 'checkins'>,
  prompt: Prompt & { visitId: string },
  theirs: readonly Prompt[],
): Promise<boolean> {
  const since = theirs.filter(({ delivered, sentAt }) => delivered !== null && (sentAt ?? '') >= prompt.askAt)
  if (since.length === 0) return false
  const near = await checkinsNear(needs, prompt)
  const open = near.filter((checkin) => checkin.visitId === prompt.visitId && !isAnswered(checkin))
  return open.length > 0 && open.every((checkin) => since.some(({ shown }) => isNamed(shown, checkin)))
}
