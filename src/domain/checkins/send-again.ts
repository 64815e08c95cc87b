import { inParallel } from '../in-parallel.ts'
import { type AskCalendar, askedUntil, dayIn } from './cycle.ts'
import type { Mover } from './mover.ts'
import { calendarsOf, type MomentNeeds, nextMoment } from './next-moment.ts'
import type { CheckinStore } from './ports.ts'
import { FIRST_CARD, isWaiting, newPrompt, type Prompt } from './prompt.ts'
import type { Reach } from './reach-person.ts'
import { nextWorkingMorning, type PersonCalendar } from './working-days.ts'

export type SendAgainNeeds = Pick<CheckinStore, 'prompts' | 'references'> &
  MomentNeeds & {
    calendar: AskCalendar
    reach: Reach
  }
/** So many people are looked after at once: Graph may be asked for each. */
const AT_ONCE = 8

/**
 * Resend (2.8): first cards that surely did not arrive go out once more where what stopped them may be over; after one
 * that may have arrived the reminder is brought forward. Nobody who got a card gets another first one.
 */
export const sendAgain =
  (needs: SendAgainNeeds): Mover =>
  async (some, { cycle, now }) => {
    const end = askedUntil(cycle, needs.calendar)
    const troubled = some.filter((prompt) => isRefused(prompt) || isUnsure(prompt))
    const personOf = await calendarsOf(needs, troubled)
    const moments = new Map<string, string>()
    const looked = await inParallel(
      troubled,
      async (prompt) => {
        const person = personOf(prompt.employeeId)
        const moment = person ? nextMoment(now, person) : end
        if (!person || moment >= end) return false
        if (isUnsure(prompt)) return moment === now && remindNow(needs, prompt, person, now)
        if (await isCured(needs, prompt)) moments.set(prompt.employeeId, moment)
        return false
      },
      AT_ONCE,
    )
    return {
      besides: looked.filter(Boolean).length,
      change(prompt) {
        const askAt = moments.get(prompt.employeeId)
        return askAt && isRefused(prompt) ? { state: 'planned', reason: null, attempts: 0, askAt } : undefined
      },
    }
  }

/** Whether a first card surely did not arrive, and nothing else did. */
const isRefused = ({ card, state, delivered }: Prompt) =>
  card === FIRST_CARD &&
  delivered === null &&
  (state === 'failed' || state === 'not installed' || state === 'blocked')
const isUnsure = ({ card, state }: Prompt) => card === FIRST_CARD && state === 'unknown'

/** Whether a card that was refused may arrive by now. */
async function isCured(needs: SendAgainNeeds, prompt: Prompt): Promise<boolean> {
  if (prompt.state === 'failed') return true
  const reference = (await needs.references.get(prompt))?.value
  const heardSince = reference?.state === 'installed' && reference.at > (prompt.referenceAt ?? '')
  return heardSince || (prompt.state === 'not installed' && needs.reach(prompt.employeeId))
}

/**
 * Brings the reminder of a card that may have arrived forward to now. It is the card of the working morning after, so
 * that it comes once. True when it was not on its way.
 */
async function remindNow(
  needs: SendAgainNeeds,
  { employeeId, cycleId, shard, zone, sentAt }: Prompt,
  person: PersonCalendar,
  now: string,
): Promise<boolean> {
  const card = dayIn(nextWorkingMorning(sentAt ?? now, person), zone)
  const key = { employeeId, cycleId, shard, card }
  const there = await needs.prompts.get(key)
  if (!there) return (await needs.prompts.insert(key, newPrompt(key, zone, now))) !== 'exists'
  if (!isWaiting(there.value.state) || there.value.askAt <= now) return false
  return (await needs.prompts.replace(key, there, { ...there.value, askAt: now })) !== 'changed'
}
