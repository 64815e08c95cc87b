import type { Stored } from '../store.ts'
import { type Cycle, cycleById, dayIn } from './cycle.ts'
import type { Delivery } from './ports.ts'
import { debriefCard, FIRST_CARD, isRefused, type Prompt, type PromptKey, readCard } from './prompt.ts'
import { remindersAfter } from './reminder-days.ts'
import { type Asking, DONE, type SendNeeds, type Sent } from './sending.ts'
import { nextWorkingMorning } from './working-days.ts'

/** What Teams refuses for now is tried again for as long as people may be asked, ever less often. */
const LONGEST_WAIT_MS = 60_000

/** Writes down what became of the one POST, and lets what follows from it wait (2.5, reliability B2, B3). */
export async function settleDelivery(
  needs: SendNeeds,
  key: PromptKey,
  claimed: Stored<Prompt>,
  delivery: Delivery,
  asking: Asking,
): Promise<Sent> {
  const attempts = claimed.value.attempts + 1
  if (delivery.outcome === 'later') {
    await settle(needs, key, claimed, { state: 'planned', attempts, reason: delivery.reason })
    return {
      done: false,
      laterMs: Math.min(LONGEST_WAIT_MS, delivery.waitMs * 2 ** Math.min(attempts - 1, 6)),
    }
  }
  if (delivery.outcome === 'refused')
    return settle(
      needs,
      key,
      claimed,
      { state: delivery.state, attempts, reason: delivery.reason },
      asking.isFresh,
    )
  const delivered = delivery.outcome === 'delivered' ? 'sent' : 'unknown'
  const activityId = delivery.outcome === 'delivered' ? delivery.activityId : null
  const remindAt = await remindLater(needs, key, delivered, asking)
  const outcome: Partial<Prompt> = {
    ...{ state: delivered, delivered, attempts, activityId, remindAt, sentAt: needs.now() },
    shown: asking.shown ?? null,
    reason: delivered === 'sent' ? null : 'no answer from Teams',
  }
  // Below a question of a month that is over there is now one that reads alike, and so it names its month.
  const { employeeId, card } = key
  if (card === FIRST_CARD)
    for (const cycleId of asking.earlier ?? []) await needs.queue.put({ kind: 'redraw', employeeId, cycleId })
  return settle(needs, key, claimed, outcome, asking.isFresh)
}

/** When it is asked once more; the rows that wake somebody then come first, so that no crash loses them. */
async function remindLater(
  needs: SendNeeds,
  key: PromptKey,
  delivered: 'sent' | 'unknown',
  { cycles, person, lookAt }: Asking,
): Promise<string[] | null> {
  // What a backup takes to be under way was reminded of since.
  if (person.anyHour) return null
  const { cycleId, shard, employeeId, card } = key
  const { visitId, againOn } = readCard(card)
  if (visitId && delivered === 'unknown' && !againOn) {
    const dueAt = nextWorkingMorning(needs.now(), person)
    const again = debriefCard(visitId, dayIn(dueAt, person.zone))
    await needs.due.add({ dueAt, work: { kind: 'again', cycleId, shard, employeeId, card: again } })
  }
  if (card !== FIRST_CARD) return null
  const moments = remindersAfter(needs.now(), delivered, cycles, person, needs.calendar)
  for (const moment of moments) await lookAt(moment)
  return moments
}

/** So often whoever answers while a card is on its way may write its row anew. */
const MOST_TOUCHES = 20

/**
 * Writes the state over the version that was read: who lost the claim meanwhile changes nothing. Whoever answers a card
 * that is on its way writes its row anew, with the claim as it is; where nobody did since a claim `isFresh`, nobody has
 * answered since then.
 */
export async function settle(
  needs: Pick<SendNeeds, 'prompts' | 'report' | 'settleSent'>,
  key: PromptKey,
  stored: Stored<Prompt>,
  outcome: Partial<Prompt>,
  isFresh = false,
): Promise<Sent> {
  const write = (there: Stored<Prompt>) =>
    needs.prompts.replace(key, there, { ...there.value, claim: null, claimedUntil: null, ...outcome })
  const { claim } = stored.value
  let written = await write(stored)
  const isTouched = written === 'changed'
  for (let touches = 0; written === 'changed' && claim && touches < MOST_TOUCHES; touches++) {
    const there = await needs.prompts.get(key)
    if (there?.value.claim !== claim) break
    written = await write(there)
  }
  const { employeeId, cycleId } = key
  if (written === 'changed') {
    needs.report('prompt.claim-lost', { employeeId, cycleId })
    return DONE
  }
  needs.report('prompt.state', { employeeId, cycleId, card: key.card, state: written.value.state })
  // Somebody may have answered while it was on its way, also where it did not arrive.
  const mayBeAnswered = written.value.delivered || isRefused(written.value)
  if (mayBeAnswered && (isTouched || !isFresh)) await needs.settleSent(key, written)
  return DONE
}

/** The cycle of a card, where nothing of what it asked is known any more. */
export const cycleOfCard = ({ calendar }: SendNeeds, { cycleId }: PromptKey): Cycle[] => {
  const cycle = cycleById(cycleId, calendar)
  return cycle ? [cycle] : []
}
