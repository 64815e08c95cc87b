import { almostDue } from '../clock-skew.ts'
import type { PeopleStore } from '../people/ports.ts'
import { change, type Stored } from '../store.ts'
import {
  type AskCalendar,
  closesAt,
  cycleById,
  dayIn,
  mayArriveNow,
  morningOf,
  nextWorkingMorning,
} from './cycle.ts'
import type { Ask, CheckinStore, Delivery, Due } from './ports.ts'
import { debriefCard, isWaiting, newPrompt, type Prompt, type PromptKey, readCard } from './prompt.ts'
import { whatIsWanted } from './what-is-wanted.ts'

export type SendNeeds = Pick<CheckinStore, 'prompts' | 'checkins' | 'references' | 'handedFollowUps'> &
  Pick<PeopleStore, 'employees'> & {
    due: Due
    calendar: AskCalendar
    /** Waits for its turn under the send rate. */
    turn: () => Promise<void>
    ask: Ask
    newToken: () => string
    /** Product time. */
    now: () => string
    /** Real time in ms: claims and deadlines know no other clock. */
    realNow: () => number
    settleSent: (key: PromptKey, prompt: Stored<Prompt>) => Promise<void>
    report: (event: string, fields: Record<string, string>) => void
  }
/** `later` means: somebody must look at this prompt again after so many ms. */
export type Sent = { done: true } | { done: false; laterMs: number }

/** How long a claim is good for, and how much of that a token (3 s) and a POST (10 s) may need. */
export const CLAIM_MS = 18_000
const POST_MS = 14_000
/** A prompt later than this was held up by more than traffic, and then keeps to people's hours. */
const PUNCTUAL_MS = 2 * 3_600_000
/** What Teams refuses for now is tried again for as long as people may be asked, ever less often. */
const LONGEST_WAIT_MS = 60_000
const DONE: Sent = { done: true }

/**
 * Brings one prompt to its next state: durable claim, still wanted, within the claim's window, one POST, state.
 * May be called any number of times, anywhere; only the holder of the claim sends (reliability B1 to B3). Who has
 * just read the prompt gives it along.
 */
export const sendPrompt =
  (needs: SendNeeds) =>
  async (key: PromptKey, read?: Stored<Prompt>): Promise<Sent> => {
    const stored = read ?? (await needs.prompts.get(key))
    if (!stored) return DONE
    if (stored.value.state === 'sending') return lookAfterClaim(needs, key, stored)
    if (!isWaiting(stored.value.state)) return DONE
    if (stored.value.askAt > needs.now()) return whenDue(stored.value, needs.now())
    if (await keptForLater(needs, key, stored)) return DONE

    const wanted = await whatIsWanted(needs, key)
    if ('state' in wanted) return settle(needs, key, stored, wanted)
    const { reference } = wanted
    if (reference?.state !== 'installed')
      return settle(needs, key, stored, { state: 'not installed', reason: 'no conversation' })

    await needs.turn()
    const claimed = await claim(needs, key, stored)
    // Somebody else has it, with a message of their own that comes back should they die.
    if (!claimed) return DONE
    const { visitId, againOn } = readCard(key.card)
    const tooLate = needs.realNow() > Date.parse(claimed.value.claimedUntil ?? '') - POST_MS
    const delivery: Delivery = tooLate
      ? { outcome: 'later', reason: 'claim ran out', waitMs: 0 }
      : await needs.ask({ ...wanted, reference, visitId, again: againOn !== null })
    return record(needs, key, claimed, delivery)
  }

/** Not yet by our clock: somebody whose clock is ahead may have handed it out, and nothing else waits for it then. */
function whenDue({ askAt }: Prompt, now: string): Sent {
  const left = almostDue(askAt, now)
  return left === null ? DONE : { done: false, laterMs: left }
}

/** A claim that ran out belongs to an instance that died: nobody knows whether its POST arrived. */
async function lookAfterClaim(needs: SendNeeds, key: PromptKey, stored: Stored<Prompt>): Promise<Sent> {
  const left = Date.parse(stored.value.claimedUntil ?? '') - needs.realNow()
  if (left > 0) return { done: false, laterMs: left + 500 }
  return record(needs, key, stored, { outcome: 'unknown' })
}

/** Held up past people's hours: the next working morning, unless there is nothing to ask by then any more (2.1). */
async function keptForLater(needs: SendNeeds, key: PromptKey, stored: Stored<Prompt>): Promise<boolean> {
  const { askAt, zone } = stored.value
  const now = needs.now()
  const end = lastMoment(needs, key)
  const punctual = Date.parse(now) - Date.parse(askAt) < PUNCTUAL_MS
  if (now < end && (punctual || mayArriveNow(now, zone, needs.calendar.askHour))) return false
  const morning = nextWorkingMorning(now, zone, needs.calendar.askHour)
  if (morning >= end) {
    await settle(needs, key, stored, { state: 'missed', reason: 'cycle over' })
    return true
  }
  await needs.due.add({ dueAt: morning, work: { kind: 'send', cycleId: key.cycleId, shard: key.shard } })
  await settle(needs, key, stored, { state: 'deferred', reason: 'out of hours', askAt: morning })
  return true
}

/** The month is asked about until it ends, a visit for as long as the answer is taken (2.4). */
function lastMoment({ calendar }: SendNeeds, { cycleId, card }: PromptKey): string {
  const cycle = cycleById(cycleId, calendar)
  if (!cycle) return ''
  return readCard(card).visitId ? closesAt(cycle) : cycle.end
}

async function claim(needs: SendNeeds, key: PromptKey, stored: Stored<Prompt>) {
  const claimedUntil = new Date(needs.realNow() + CLAIM_MS).toISOString()
  const sending: Prompt = { ...stored.value, state: 'sending', claim: needs.newToken(), claimedUntil }
  const claimed = await needs.prompts.replace(key, stored, sending)
  return claimed === 'changed' ? undefined : claimed
}

async function record(
  needs: SendNeeds,
  key: PromptKey,
  claimed: Stored<Prompt>,
  delivery: Delivery,
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
    return settle(needs, key, claimed, { state: delivery.state, attempts, reason: delivery.reason })
  if (delivery.outcome === 'unknown') await askAgainSoon(needs, key, claimed.value)
  const delivered = delivery.outcome === 'delivered' ? 'sent' : 'unknown'
  const activityId = delivery.outcome === 'delivered' ? delivery.activityId : null
  return settle(needs, key, claimed, {
    state: delivered,
    delivered,
    attempts,
    activityId,
    sentAt: needs.now(),
    reason: delivered === 'sent' ? null : 'no answer from Teams',
  })
}

/** What may not have arrived is asked again on the next working morning, by a card that reads well either way (B3). */
async function askAgainSoon(needs: SendNeeds, key: PromptKey, { zone }: Prompt) {
  const { visitId, againOn } = readCard(key.card)
  if (againOn) return
  const { cycleId, shard, employeeId } = key
  const dueAt = nextWorkingMorning(needs.now(), zone, needs.calendar.askHour)
  const day = dayIn(dueAt, zone)
  const card = visitId ? debriefCard(visitId, day) : day
  await needs.due.add({ dueAt, work: { kind: 'again', cycleId, shard, employeeId, card } })
}

/** Writes the state over the version that was read: who lost the claim meanwhile changes nothing. */
async function settle(
  needs: SendNeeds,
  key: PromptKey,
  stored: Stored<Prompt>,
  outcome: Partial<Prompt>,
): Promise<Sent> {
  const written = await needs.prompts.replace(key, stored, {
    ...stored.value,
    claim: null,
    claimedUntil: null,
    ...outcome,
  })
  const { employeeId, cycleId } = key
  if (written === 'changed') {
    needs.report('prompt.claim-lost', { employeeId, cycleId })
    return DONE
  }
  needs.report('prompt.state', { employeeId, cycleId, card: key.card, state: written.value.state })
  if (written.value.delivered) await needs.settleSent(key, written)
  return DONE
}

/**
 * A card that asks again is a prompt of its own, with its own claim; made once per day it is due on. Somebody who
 * told of a pair without being asked has no first card, and is asked all the same.
 */
export const askAgain =
  (needs: SendNeeds) =>
  async (key: PromptKey): Promise<Sent> => {
    const zone = (await needs.employees.get(key))?.value.timeZone
    const { againOn } = readCard(key.card)
    if (!zone || !againOn) return DONE
    const askAt = morningOf(againOn, zone, needs.calendar.askHour)
    await change(needs.prompts, key, (there) => (there ? undefined : newPrompt(key, zone, askAt)))
    return sendPrompt(needs)(key)
  }
