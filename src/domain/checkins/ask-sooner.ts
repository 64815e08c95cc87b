import type { Mover } from './mover.ts'
import { calendarsOf, type MomentNeeds, nextMoment } from './next-moment.ts'
import { FIRST_CARD, isToSend, type Prompt } from './prompt.ts'

/** Run now: whoever waits for their first card gets it at the next moment at which they may be disturbed (2.8). */
export const askSooner =
  (needs: MomentNeeds): Mover =>
  async (some, { now }) => {
    const waits = (prompt: Prompt) => prompt.card === FIRST_CARD && isToSend(prompt) && prompt.askAt > now
    const personOf = await calendarsOf(needs, some.filter(waits))
    return {
      besides: 0,
      change(prompt) {
        const person = personOf(prompt.employeeId)
        if (!person || !waits(prompt)) return undefined
        const askAt = nextMoment(now, person)
        return askAt < prompt.askAt ? { state: 'planned', reason: null, askAt } : undefined
      },
    }
  }
