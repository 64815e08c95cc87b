import { inParallel } from '../in-parallel.ts'
import { valuesOf } from '../store.ts'
import { type AskCalendar, askedUntil, type Cycle, closesAt, dayIn, lastEnd } from './cycle.ts'
import type { Mover } from './mover.ts'
import { calendarsOf, type MomentNeeds, nextMoment } from './next-moment.ts'
import { overtaken } from './overtaken.ts'
import type { CheckinStore } from './ports.ts'
import { FIRST_CARD, isRefused, nameOf, type Prompt, type PromptKey, readCard } from './prompt.ts'
import { isTooLate } from './too-late.ts'

export type SendAgainNeeds = Pick<CheckinStore, 'references' | 'prompts' | 'checkins'> &
  MomentNeeds & {
    calendar: AskCalendar
    /** Has the bot installed for somebody and their card sent, where that is permitted; whether it is. */
    offerInstall: (key: PromptKey) => Promise<boolean>
  }
/** When somebody may be disturbed next, and before when that is of use. */
type Looked = { moment: string; now: string }

/**
 * Resend (2.8): cards that surely did not arrive go out once more where what stopped them may be over and no later
 * card has asked the same; after a first one that may have arrived the reminder is brought forward, to a day on
 * which they got no other card. Nobody who got a card gets the same one again.
 */
export const sendAgain =
  (needs: SendAgainNeeds): Mover =>
  async (some, { cycle, now }) => {
    // What asks about a visit belongs to no cycle, whoever stopped one.
    const mayGo = ({ card }: Prompt) => !cycle.control || readCard(card).visitId !== null
    const troubled = some.filter((prompt) => mayGo(prompt) && (isRefused(prompt) || isUnsure(prompt)))
    const personOf = await calendarsOf(needs, troubled)
    const moments = new Map<string, string>()
    const installing = await inParallel(troubled, async (prompt) => {
      const person = personOf(prompt.employeeId)
      if (!person) return false
      const moment = nextMoment(now, person)
      if ((await isTooLate(needs, cycle, { key: prompt, at: moment })) || (await isOvertaken(needs, prompt)))
        return false
      if (isUnsure(prompt) || (await isCured(needs, prompt))) moments.set(nameOf(prompt), moment)
      else if (prompt.state === 'not installed') return needs.offerInstall(prompt)
      return false
    })
    return {
      besides: installing.filter(Boolean).length,
      change(prompt) {
        const moment = moments.get(nameOf(prompt))
        return moment === undefined ? undefined : again(prompt, { moment, now })
      },
    }
  }

/** The instant from which no card of a cycle is sent again any more. */
export function resentUntil(cycle: Cycle, calendar: AskCalendar): string {
  return lastEnd([{ end: askedUntil(cycle, calendar) }, { end: closesAt(cycle) }])
}

function again(prompt: Prompt, { moment, now }: Looked): Partial<Prompt> | undefined {
  if (isRefused(prompt)) return { state: 'planned', reason: null, attempts: 0, askAt: moment }
  const [next, ...later] = prompt.remindAt ?? []
  const hadOneToday = dayIn(prompt.sentAt ?? now, prompt.zone) === dayIn(now, prompt.zone)
  const isSooner = next !== undefined && next > now && moment === now && !hadOneToday
  return isUnsure(prompt) && isSooner ? { remindAt: [now, ...later] } : undefined
}

const isUnsure = ({ card, state }: Prompt) => card === FIRST_CARD && state === 'unknown'

/** Whether another card asks the same in place of this one. */
async function isOvertaken(needs: SendAgainNeeds, prompt: Prompt): Promise<boolean> {
  if (prompt.card === FIRST_CARD) return false
  const { cycleId, shard, employeeId } = prompt
  const theirs = await valuesOf(needs.prompts.list({ cycleId, shard, employeeId }))
  return (await overtaken(needs, theirs))(prompt)
}

/** Whether a card that was refused may arrive by now: for a block, once the person has been heard of again. */
async function isCured(needs: SendAgainNeeds, { state, employeeId, referenceAt }: Prompt): Promise<boolean> {
  if (state === 'failed') return true
  const reference = (await needs.references.get({ employeeId }))?.value
  return reference?.state === 'installed' && reference.at > (referenceAt ?? '')
}
