import type { CardKind, PromptReason, PromptState } from '../../contract/words.ts'
import { type Checkin, isAnswered } from './checkin.ts'
import type { Shown } from './shown.ts'

/** The card that asks for a check-in, or one that asks again; each is delivered by one claim and one POST. */
export type Prompt = {
  employeeId: string
  cycleId: string
  shard: string
  /** Which card it is; see `readCard`. */
  card: string
  state: PromptState
  /** What delivery came to; kept apart, so that an undone answer falls back to it. */
  delivered: 'sent' | 'unknown' | null
  /** Why the state is what it is, as a code. */
  reason: PromptReason | null
  /** Product time from which it may be sent. */
  askAt: string
  zone: string
  /** The claim: whose it is, and until when in real time a POST may start. */
  claim: string | null
  claimedUntil: string | null
  /** Sendings that surely did not arrive. */
  attempts: number
  sentAt: string | null
  /** Product times at which it is asked once more, unless everything is answered by then; null before it is sent (2.5). */
  remindAt: string[] | null
  activityId: string | null
  conversationId: string | null
  /** What its message says; null where that was not noted. */
  shown: Shown | null
  /** By Teams' own timestamp, what was known of where the person is when it was last tried; null for nothing. */
  referenceAt: string | null
}

/** Where a prompt stands. */
export type PromptKey = { cycleId: string; shard: string; employeeId: string; card: string }

/** What tells a card from the others of its cycle. */
export const nameOf = ({ employeeId, card }: Pick<PromptKey, 'employeeId' | 'card'>): string =>
  `${employeeId} ${card}`

/** The row key of the one prompt an employee has in a cycle. */
export const FIRST_CARD = 'prompt'

const DEBRIEF = /^visit:(.+?)(?::(\d{4}-\d{2}-\d{2}))?$/

/** The row key of the card that asks how a visit was (3.7); with a day, of the one that asks again on it. */
export const debriefCard = (visitId: string, againOn?: string): string =>
  againOn ? `visit:${visitId}:${againOn}` : `visit:${visitId}`

/** What a row key says of its card: the visit it is about, if any, and the day on which it asks again. */
export function readCard(card: string): { visitId: string | null; againOn: string | null } {
  const debrief = DEBRIEF.exec(card)
  if (debrief) return { visitId: debrief[1] ?? null, againOn: debrief[2] ?? null }
  return { visitId: null, againOn: card === FIRST_CARD ? null : card }
}

/** What a card asks. */
export function kindOf(card: string): CardKind {
  if (card === FIRST_CARD) return 'question'
  return readCard(card).visitId ? 'visit' : 'reminder'
}

/** States of a card that surely did not arrive, and that may be sent once more, the gravest first (2.8). */
export const REFUSED: readonly PromptState[] = ['failed', 'not installed', 'blocked']

/** Whether a card surely did not arrive. */
export const isRefused = ({ state, delivered }: Pick<Prompt, 'state' | 'delivered'>): boolean =>
  delivered === null && REFUSED.includes(state)

/** States in which a prompt waits to be sent. */
export function isWaiting(state: PromptState): boolean {
  return state === 'planned' || state === 'deferred'
}

/** States from which an answer, or taking it back, may move a prompt. */
const ANSWERABLE: readonly PromptState[] = [
  'planned',
  'deferred',
  'sent',
  'unknown',
  'answered',
  'not this month',
  'not needed',
  'blocked',
  'not installed',
  'failed',
  'missed',
  'excused',
  'cancelled',
]

/** The state of a prompt once its check-ins are what they are (2.8): answered when each pair is (2.4). */
export function stateAfter(prompt: Prompt, checkins: readonly Checkin[]): PromptState {
  if (!ANSWERABLE.includes(prompt.state)) return prompt.state
  const wanted = checkins.filter((checkin) => checkin.wanted)
  if (wanted.length === 0) {
    if (isHeldBack(prompt)) return prompt.state
    return prompt.reason === 'away' ? 'excused' : (prompt.delivered ?? 'cancelled')
  }
  if (!wanted.every(isAnswered)) return stateBefore(prompt)
  if (!prompt.delivered) return 'not needed'
  return wanted.some((checkin) => checkin.status === 'spoke') ? 'answered' : 'not this month'
}

/** Why a card of somebody who is not due is taken back, until they are due again. */
export const HELD_BACK: readonly PromptReason[] = [
  'paused',
  'opted out',
  'left',
  'not in a wave',
  'paused for all',
  'no day left',
]
/** Of these, why a card is still to come in its cycle: a pause has an end. */
const COMES_BACK: readonly (PromptReason | null)[] = ['paused', 'paused for all']

/** Whether a card was taken back before it was sent, and goes out when whoever is due again is asked. */
export const isHeldBack = ({ state, reason, delivered }: Prompt): boolean => {
  if (delivered) return false
  const isOff = state === 'cancelled' && HELD_BACK.includes(reason as PromptReason)
  return isOff || (state === 'deferred' && COMES_BACK.includes(reason))
}

/** Whether a card waits for its moment, and no pause holds it back. */
export const isToSend = (prompt: Prompt): boolean => isWaiting(prompt.state) && !isHeldBack(prompt)

/** Why a prompt is not sent although there is something to ask. */
const STAYS_CANCELLED: readonly (PromptReason | null)[] = [
  ...HELD_BACK,
  'cycle cancelled',
  'four cards this month',
]

function stateBefore(prompt: Prompt): PromptState {
  if (prompt.delivered) return prompt.delivered
  if (prompt.state === 'cancelled' && STAYS_CANCELLED.includes(prompt.reason)) return 'cancelled'
  return prompt.state === 'not needed' || prompt.state === 'cancelled' ? 'planned' : prompt.state
}

/** A card that was not sent yet. */
export function newPrompt(key: PromptKey, zone: string, askAt: string): Prompt {
  const { employeeId, cycleId, shard, card } = key
  return {
    ...{ employeeId, cycleId, shard, card, zone, askAt },
    state: 'planned',
    delivered: null,
    reason: null,
    claim: null,
    claimedUntil: null,
    attempts: 0,
    sentAt: null,
    remindAt: null,
    activityId: null,
    conversationId: null,
    shown: null,
    referenceAt: null,
  }
}
