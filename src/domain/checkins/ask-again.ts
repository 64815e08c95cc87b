import { change } from '../store.ts'
import { checkinsOfCard } from './card-checkins.ts'
import { isPromisedOn } from './checkin.ts'
import { standsForReminder } from './near-another-card.ts'
import type { Period } from './ports.ts'
import { newPrompt, type PromptKey, readCard } from './prompt.ts'
import { DONE, type Known, type SendNeeds, type Sent } from './sending.ts'
import { morningOf } from './working-days.ts'

type Needs = Pick<
  SendNeeds,
  'employees' | 'checkins' | 'prompts' | 'calendar' | 'calendarFor' | 'due' | 'now'
> & {
  whoIsAway: (shard: string, ids: ReadonlySet<string>) => Promise<ReadonlyMap<string, readonly Period[]>>
  sendPrompt: (key: PromptKey, known: Known) => Promise<Sent>
}

/**
 * A card that asks again on the day somebody was promised is a prompt of its own, with its own claim; made once per day
 * it is due on (2.3), and for none that is not promised any more. Somebody who told of a pair without being asked has no
 * first card, and is asked all the same.
 */
export const askAgain =
  (needs: Needs) =>
  async (key: PromptKey): Promise<Sent> => {
    const { cycleId, shard, employeeId } = key
    const profile = (await needs.employees.get(key))?.value
    const { againOn, visitId } = readCard(key.card)
    if (!profile || !againOn) return DONE
    if (visitId === null && !(await isStillMeant(needs, key, againOn))) return DONE
    const askAt = morningOf(againOn, await needs.calendarFor(profile))
    // The day became one on which nobody is asked: then nothing else waits for the next.
    if (askAt > needs.now()) await needs.due.add({ dueAt: askAt, work: { kind: 'send', cycleId, shard } })
    await change(needs.prompts, key, (there) => (there ? undefined : newPrompt(key, profile.timeZone, askAt)))
    const isDue = visitId === null && askAt <= needs.now()
    const away = isDue ? (await needs.whoIsAway(shard, new Set([employeeId]))).get(employeeId) : undefined
    return needs.sendPrompt(key, { away: away ?? [] })
  }

/** What was begun for that day is finished in any case: somebody may have died over it. */
async function isStillMeant(needs: Needs, key: PromptKey, day: string): Promise<boolean> {
  if (await needs.prompts.get(key)) return true
  if ((await checkinsOfCard(needs, key)).some((checkin) => isPromisedOn(checkin, day))) return true
  return standsForReminder(needs, key)
}
