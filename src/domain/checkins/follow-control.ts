import { inParallel } from '../in-parallel.ts'
import type { Mover } from './mover.ts'
import { calendarsOf, type MomentNeeds, nextMoment } from './next-moment.ts'
import type { PlanEmployee } from './plan-employee.ts'
import { promisedAgain } from './promised-again.ts'
import { FIRST_CARD, isToSend, isWaiting, nameOf, type Prompt, readCard } from './prompt.ts'
import { STOPPED, wasStopped } from './replan-prompt.ts'
import { unwant, type WithdrawNeeds } from './withdraw.ts'
import { morningToGoOn, type PersonCalendar } from './working-days.ts'

export type ControlNeeds = MomentNeeds & WithdrawNeeds & { planEmployee: PlanEmployee }

/**
 * Lets prompts follow the control of their cycle (2.8): cancelled, nothing waits any more, and who was not asked counts
 * in no number (2.6); going on, what was cancelled for that reason counts and waits again, and what became due meanwhile
 * goes out on the next working morning, or today where no other is left. A question about a visit belongs to no cycle.
 */
export const followControl =
  (needs: ControlNeeds): Mover =>
  async (some, { cycle, now }) => {
    const state = cycle.control?.state
    if (state === 'paused') return { besides: 0, change: () => undefined }
    if (state === 'cancelled')
      return {
        ...{ besides: 0, change: stopped },
        afterwards: async (left) =>
          void (await inParallel(left.filter(isUnasked), (one) => unwant(needs, one))),
      }
    // They count again while their card is still held up: whoever sends it finds what to ask.
    await inParallel(some.filter(isUnasked), ({ shard, employeeId }) =>
      needs.planEmployee({ cycle, control: cycle.control, shard, employeeId, late: 'join' }),
    )
    const late = some.filter((prompt) => mayGoOn(prompt) && prompt.askAt <= now)
    const [personOf, promised] = await Promise.all([calendarsOf(needs, late), promisedAmong(needs, late)])
    return {
      besides: 0,
      change(prompt) {
        const person = personOf(prompt.employeeId)
        return goingOn(prompt, { now, end: cycle.end, person, isPromised: promised.has(nameOf(prompt)) })
      },
    }
  }

/** Of the cards that asked again while the cycle was stopped, those that somebody was promised (2.3). */
async function promisedAmong(needs: ControlNeeds, late: readonly Prompt[]): Promise<ReadonlySet<string>> {
  const stoppedAgain = late.filter((prompt) => wasStopped(prompt) && prompt.card !== FIRST_CARD)
  const people = new Map(stoppedAgain.map((prompt) => [prompt.employeeId, prompt]))
  const found = await inParallel([...people.values()], (one) => promisedAgain(needs, one, wasStopped))
  return new Set(found.flatMap((prompt) => (prompt ? nameOf(prompt) : [])))
}

function stopped({ state, card }: Prompt): Partial<Prompt> | undefined {
  const waits = isWaiting(state) && !readCard(card).visitId
  return waits ? STOPPED : undefined
}

const isUnasked = (prompt: Prompt) => prompt.card === FIRST_CARD && wasStopped(prompt)
const mayGoOn = (prompt: Prompt) => !readCard(prompt.card).visitId && (wasStopped(prompt) || isToSend(prompt))

type Going = { now: string; end: string; person: PersonCalendar | undefined; isPromised: boolean }

function goingOn(prompt: Prompt, { now, end, person, isPromised }: Going): Partial<Prompt> | undefined {
  if (!mayGoOn(prompt)) return undefined
  if (prompt.askAt > now) return wasStopped(prompt) ? { state: 'planned', reason: null } : undefined
  // A reminder whose day has passed would only come on top of the card itself; a promise is kept.
  if (!person || (wasStopped(prompt) && prompt.card !== FIRST_CARD && !isPromised)) return undefined
  const morning = morningToGoOn(now, person)
  const askAt = morning < end ? morning : nextMoment(now, person)
  return askAt === prompt.askAt ? undefined : { state: 'planned', reason: null, askAt }
}
