import { dayIn } from './cycle.ts'
import { FIRST_CARD, isWaiting, type Prompt, type PromptKey, readCard } from './prompt.ts'
import type { SendNeeds } from './sending.ts'
import { MOST_UNASKED } from './unasked-cards.ts'
import type { Wanted } from './what-is-wanted.ts'

/** Why a card would be one too many (2.5): a reminder on top of four others, or beside another one on its day. */
export async function isTooMuch(
  needs: SendNeeds,
  key: PromptKey,
  { zone }: Prompt,
  { checkins }: Wanted,
): Promise<'another card today' | 'four cards this month' | null> {
  const { employeeId, cycleId, card } = key
  const { visitId } = readCard(card)
  // Every question is asked once; who was promised that they are asked again on this day wants it, once.
  if (visitId || card === FIRST_CARD) return null
  if (checkins.some((checkin) => checkin.againOn === card))
    return (await isBesideFirst(needs, key)) ? 'another card today' : null
  const now = needs.now()
  const { count, cards } = await needs.unaskedCards(employeeId, now)
  const others = cards.filter((one) => one.cycleId !== cycleId || one.card !== card)
  const promised = others.filter((one) => checkins.some(({ againOn: day }) => day === one.card))
  const today = dayIn(now, zone)
  if (others.some(({ day }) => day === today)) return 'another card today'
  const unasked = count - (cards.length - others.length) - promised.length
  return unasked >= MOST_UNASKED ? 'four cards this month' : null
}

/** Whether the first card, which asks about everything, comes on the day it is now, or came on it. */
async function isBesideFirst(
  { prompts, now }: Pick<SendNeeds, 'prompts' | 'now'>,
  key: PromptKey,
): Promise<boolean> {
  const first = (await prompts.get({ ...key, card: FIRST_CARD }))?.value
  if (!first) return false
  const today = dayIn(now(), first.zone)
  if (isWaiting(first.state)) return dayIn(first.askAt, first.zone) <= today
  return first.state === 'sending' || (first.sentAt !== null && dayIn(first.sentAt, first.zone) === today)
}
