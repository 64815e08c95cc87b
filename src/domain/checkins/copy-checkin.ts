import { inParallel } from '../in-parallel.ts'
import type { Stored } from '../store.ts'
import { checkinsNear, checkinsOfCard, onCard } from './card-checkins.ts'
import { type Checkin, isAnswered } from './checkin.ts'
import { copyFollowUp } from './copy-follow-up.ts'
import { type CustomerNeeds, copyToCustomer } from './copy-to-customer.ts'
import { copyToMonths, type MonthNeeds } from './copy-to-months.ts'
import { askedIn, dayIn } from './cycle.ts'
import type { CheckinStore } from './ports.ts'
import {
  FIRST_CARD,
  isRefused,
  isWaiting,
  type Prompt,
  type PromptKey,
  readCard,
  stateAfter,
} from './prompt.ts'
import { type Around, type RedrawLaterNeeds, redrawLater } from './redraw-later.ts'
import { shownOf, stillHolds } from './shown.ts'
import type { Due } from './work.ts'

type Needs = RedrawLaterNeeds &
  MonthNeeds &
  CustomerNeeds &
  Pick<CheckinStore, 'checkins' | 'prompts' | 'followUps'> & {
    due: Due
    shardOf: (employeeId: string) => string
    /** What follows from a conversation that nobody had asked for. */
    afterTalk: (checkin: Checkin) => Promise<void>
  }
type SettleNeeds = Pick<Needs, 'checkins' | 'prompts' | 'shardOf' | 'due' | 'calendar' | 'now'>
type Key = { employeeId: string; cycleId: string; pairId: string }
type Of = Omit<Key, 'pairId'>
type Pressed = Key & { pressed?: string }
type Read = Omit<Around, 'cards'> & { cards: readonly Stored<Prompt>[] }

/**
 * Brings everything that is read from a check-in elsewhere up to its present state: the months of its scopes, the
 * customer's timeline and last conversation, open promises, the prompt, and what stands in the chat. Safe to repeat, in
 * any order. `pressed` is the message whose button changed it: that one shows it already.
 */
export const copyCheckin =
  (needs: Needs) =>
  async ({ pressed, ...key }: Pressed) => {
    const cards = await needs.prompts.list(cardsOf(needs, key))
    const [stored, near] = await Promise.all([needs.checkins.get(key), checkinsNear(needs, key)])
    const checkin = stored?.value
    if (!checkin) return
    await Promise.all([
      copyToMonths(needs)(checkin),
      copyToCustomer(needs)(checkin),
      checkin.promisedAt && copyFollowUp(needs)(key),
      settleAll(needs, key, { cards, near, pressed }).then((known) => redrawLater(needs, checkin, known)),
    ])
    if (checkin.status === 'spoke' && !checkin.wanted) await needs.afterTalk(checkin)
  }

/** Gives the prompt of an employee the state that its check-ins call for (2.4, 2.8). */
export const settlePrompt = (needs: SettleNeeds) => async (of: Of) => {
  await settleAnew(needs, of)
}

async function settleAnew(needs: SettleNeeds, of: Of, pressed?: string): Promise<Around> {
  const cards = await needs.prompts.list(cardsOf(needs, of))
  return settleAll(needs, of, { cards, near: await checkinsNear(needs, of), pressed })
}

/**
 * The same with what was read for it: the cards first, so that no check-in is older than they are. Tells how the cards
 * are then.
 */
async function settleAll(needs: SettleNeeds, of: Of, read: Read): Promise<Around> {
  const { near, pressed } = read
  const key = { ...cardsOf(needs, of), card: FIRST_CARD }
  const today = dayIn(needs.now(), needs.calendar.zone)
  const there = read.cards.find(({ value }) => value.card === FIRST_CARD)
  // One that is damaged is in no list: whoever reads it by itself fails, and so it is named.
  if (!there) await needs.prompts.get(key)
  const next =
    there &&
    settled(there.value, onCard(near, key.cycleId, needs.calendar), { pressed, today, now: needs.now })
  const written = there && next ? await needs.prompts.replace(key, there, next) : there
  if (written === 'changed') return settleAnew(needs, of, pressed)
  const others = await inParallel(
    read.cards.filter((card) => card !== there && isLeaving(card.value, needs)),
    (card) => needs.prompts.replace(card.value, card, { ...card.value }),
  )
  const touched = others.filter((card) => card !== 'changed')
  // Claimed meanwhile, it is on its way, and asks what was stored before.
  if (touched.length < others.length) return settleAnew(needs, of, pressed)
  await settleRefused(needs, read)
  // An answer that was taken back makes a prompt wait again; its own waiting row may be used up.
  const { cycleId, shard } = key
  for (const { value } of [...(written ? [written] : []), ...touched])
    if (isWaiting(value.state))
      await needs.due.add({ dueAt: value.askAt, work: { kind: 'send', cycleId, shard } })
  const cards = read.cards.map((card) => (card === there && written ? written.value : card.value))
  return { cards, near, pressed }
}

/**
 * A reminder or the card after a visit that did not arrive is of no use any more where all that it asks is answered, or
 * nothing is left of the visit that it asks about; then it is as if it had never been sent. What a reminder asks may be
 * back once a pause is over: see `overtaken`.
 */
async function settleRefused({ prompts, calendar }: SettleNeeds, { cards, near }: Read): Promise<void> {
  for (const there of cards) {
    const { card, cycleId } = there.value
    if (card === FIRST_CARD || !isRefused(there.value)) continue
    const { visitId } = readCard(card)
    const asked = visitId
      ? near.filter((one) => one.visitId === visitId)
      : onCard(near, cycleId, calendar).filter(({ wanted }) => wanted)
    if (!asked.every(isAnswered) || (asked.length === 0 && !visitId)) continue
    // Where somebody has it sent once more, whoever sends it looks for themselves.
    await prompts.replace(there.value, there, {
      ...there.value,
      ...(asked.length === 0
        ? { state: 'cancelled', reason: 'nothing to ask' }
        : { state: 'not needed', reason: 'answered already' }),
    })
  }
}

/** The same for a prompt that was only just sent: somebody may have answered while it was on its way. */
export const settleSent =
  (needs: SettleNeeds) =>
  async (key: PromptKey, { value }: Stored<Prompt>): Promise<void> => {
    const first = key.card === FIRST_CARD
    if (first && stateAfter(value, await checkinsOfCard(needs, key)) !== value.state)
      await settlePrompt(needs)(key)
  }

/** All cards of somebody in the cycle that asks about another one. */
const cardsOf = (needs: SettleNeeds, { employeeId, cycleId }: Of) => ({
  cycleId: askedIn(cycleId, needs.calendar),
  shard: needs.shardOf(employeeId),
  employeeId,
})

/** The prompt with the state it should have, and with what its message shows once it was pressed; undefined when it has both. */
function settled(
  prompt: Prompt,
  checkins: readonly Checkin[],
  { pressed, today, now }: { pressed: string | undefined; today: string; now: () => string },
): Prompt | undefined {
  // While it is on its way it is written as it is: so whoever sends it learns that it may be answered by now.
  if (prompt.state === 'sending') return { ...prompt }
  const state = stateAfter(prompt, checkins)
  const isPressed = pressed !== undefined && prompt.activityId === pressed
  const shown =
    isPressed && !stillHolds(prompt.shown, checkins, today)
      ? shownOf(checkins, today, prompt.shown)
      : prompt.shown
  const isSame = state === prompt.state && shown === prompt.shown
  return isSame && !isLeaving(prompt, { now }) ? undefined : { ...prompt, state, shown }
}

/**
 * Whether somebody may be about to claim a card, with what was stored before in hand: written anew as it is, it is not
 * theirs to claim, and is looked at once more.
 */
const isLeaving = ({ state, askAt }: Prompt, { now }: Pick<SettleNeeds, 'now'>) =>
  isWaiting(state) && askAt <= now()
