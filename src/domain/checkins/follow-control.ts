import type { Mover } from './mover.ts'
import { calendarsOf, type MomentNeeds, nextMoment } from './next-moment.ts'
import { FIRST_CARD, isWaiting, type Prompt, readCard } from './prompt.ts'
import type { PersonCalendar } from './working-days.ts'

/**
 * Lets prompts follow the control of their cycle (2.8): cancelled, nothing waits any more; going on, what was cancelled
 * for that reason waits again, and what became due meanwhile goes out at the next moment at which it may. A question
 * about a visit belongs to no cycle.
 */
export const followControl =
  (needs: MomentNeeds): Mover =>
  async (some, { cycle, now }) => {
    const state = cycle.control?.state
    if (state === 'paused') return { besides: 0, change: () => undefined }
    if (state === 'cancelled') return { besides: 0, change: stopped }
    const late = some.filter((prompt) => mayGoOn(prompt) && prompt.askAt <= now)
    const personOf = await calendarsOf(needs, late)
    return { besides: 0, change: (prompt) => goingOn(prompt, now, personOf(prompt.employeeId)) }
  }

function stopped({ state, card }: Prompt): Partial<Prompt> | undefined {
  const waits = isWaiting(state) && !readCard(card).visitId
  return waits ? { state: 'cancelled', reason: 'cycle cancelled' } : undefined
}

const wasStopped = ({ state, reason }: Prompt) => state === 'cancelled' && reason === 'cycle cancelled'
const mayGoOn = (prompt: Prompt) =>
  !readCard(prompt.card).visitId && (wasStopped(prompt) || isWaiting(prompt.state))

function goingOn(prompt: Prompt, now: string, person?: PersonCalendar): Partial<Prompt> | undefined {
  if (!mayGoOn(prompt)) return undefined
  if (prompt.askAt > now) return wasStopped(prompt) ? { state: 'planned', reason: null } : undefined
  // A reminder whose day has passed would only come on top of the card itself.
  if (!person || (wasStopped(prompt) && prompt.card !== FIRST_CARD)) return undefined
  const askAt = nextMoment(now, person)
  return askAt === prompt.askAt ? undefined : { state: 'planned', reason: null, askAt }
}
