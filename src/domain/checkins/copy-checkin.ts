import type { PeopleStore } from '../people/ports.ts'
import { change, copyForward, type Stored, valuesOf } from '../store.ts'
import { checkinsNear, checkinsOfCard, onCard } from './card-checkins.ts'
import { type Checkin, isShared } from './checkin.ts'
import { copyFollowUp } from './copy-follow-up.ts'
import { copyToMonths, guessOf, type MonthNeeds } from './copy-to-months.ts'
import { askedIn, dayIn } from './cycle.ts'
import type { CheckinStore, Conversation } from './ports.ts'
import { FIRST_CARD, isWaiting, type Prompt, type PromptKey, stateAfter } from './prompt.ts'
import { type RedrawLaterNeeds, redrawLater } from './redraw-later.ts'
import { shownOf, stillHolds } from './shown.ts'
import type { Due } from './work.ts'

type Needs = RedrawLaterNeeds &
  MonthNeeds &
  Pick<CheckinStore, 'checkins' | 'prompts' | 'conversations' | 'followUps'> &
  Pick<PeopleStore, 'customerList'> & {
    due: Due
    shardOf: (employeeId: string) => string
    /** What follows from a conversation that nobody had asked for. */
    afterTalk: (checkin: Checkin) => Promise<void>
  }
type SettleNeeds = Pick<Needs, 'checkins' | 'prompts' | 'shardOf' | 'due' | 'calendar' | 'now'>
type Key = { employeeId: string; cycleId: string; pairId: string }
type Pressed = Key & { pressed?: string }

/**
 * Brings everything that is read from a check-in elsewhere up to its present state: the months of its scopes, the
 * customer's timeline and last conversation, open promises, the prompt, and what stands in the chat. Safe to repeat, in
 * any order. `pressed` is the message whose button changed it: that one shows it already.
 */
export const copyCheckin =
  (needs: Needs) =>
  async ({ pressed, ...key }: Pressed) => {
    const checkin = (await needs.checkins.get(key))?.value
    if (!checkin) return
    await Promise.all([
      copyToMonths(needs)(checkin),
      toCustomer(needs, checkin),
      checkin.promisedAt && copyFollowUp(needs)(key),
      settleAll(needs, key, pressed).then((known) => redrawLater(needs, checkin, { ...known, pressed })),
    ])
    if (checkin.status === 'spoke' && !checkin.wanted) await needs.afterTalk(checkin)
  }

/** Gives the prompt of an employee the state that its check-ins call for (2.4, 2.8). */
export const settlePrompt = (needs: SettleNeeds) => async (of: Omit<Key, 'pairId'>) => {
  await settleAll(needs, of)
}

/** The same; tells of the prompt as it is then, and of the check-ins that were read for it. */
async function settleAll(needs: SettleNeeds, of: Omit<Key, 'pairId'>, pressed?: string) {
  const { employeeId } = of
  const cycleId = askedIn(of.cycleId, needs.calendar)
  const key = { cycleId, shard: needs.shardOf(employeeId), employeeId, card: FIRST_CARD }
  const today = dayIn(needs.now(), needs.calendar.zone)
  let near: Checkin[] = []
  const first = await change(needs.prompts, key, async (there) => {
    // While it is on its way it is written as it is: so whoever sends it learns that it may be answered by now.
    if (!there || there.state === 'sending') return there && { ...there }
    near = await checkinsNear(needs, key)
    return settled(there, onCard(near, cycleId, needs.calendar), { pressed, today })
  })
  // An answer that was taken back makes a prompt wait again; its own waiting row may be used up.
  if (first && isWaiting(first.state))
    await needs.due.add({ dueAt: first.askAt, work: { kind: 'send', cycleId, shard: key.shard } })
  return { first, near }
}

/** The same for a prompt that was only just sent: somebody may have answered while it was on its way. */
export const settleSent =
  (needs: SettleNeeds) =>
  async (key: PromptKey, { value }: Stored<Prompt>): Promise<void> => {
    const first = key.card === FIRST_CARD
    if (first && stateAfter(value, await checkinsOfCard(needs, key)) !== value.state)
      await settlePrompt(needs)(key)
  }

/** The prompt with the state it should have, and with what its message shows once it was pressed; undefined when it has both. */
function settled(
  prompt: Prompt,
  checkins: readonly Checkin[],
  { pressed, today }: { pressed: string | undefined; today: string },
): Prompt | undefined {
  const state = stateAfter(prompt, checkins)
  const isPressed = pressed !== undefined && prompt.activityId === pressed
  const shown =
    isPressed && !stillHolds(prompt.shown, checkins, today)
      ? shownOf(checkins, today, prompt.shown)
      : prompt.shown
  return state === prompt.state && shown === prompt.shown ? undefined : { ...prompt, state, shown }
}

async function toCustomer(needs: Needs, checkin: Checkin) {
  const conversation = conversationOf(checkin)
  const key = { customerId: checkin.customerId, id: conversation.id }
  const before = (await needs.conversations.get(key))?.value
  if (conversation.withdrawn && !before) return
  const fresh = before ? 'exists' : await needs.conversations.insert(key, conversation)
  if (fresh === 'exists') await copyForward(needs.conversations, key, conversation)
  await change(needs.customerList, { kind: 'customer', customerId: checkin.customerId }, async (entry) => {
    if (!entry) return undefined
    const { day, employeeId } = conversation
    const byOwner = employeeId === entry.ownerId && day > (entry.ownerSpokeOn ?? '')
    if (!before && !byOwner && day <= (entry.lastConversationOn ?? '')) return undefined
    const all = await valuesOf(needs.conversations.list({ customerId: checkin.customerId }))
    const lastConversationOn = latestDay(all)
    const ownerSpokeOn = latestDay(all.filter((one) => one.employeeId === entry.ownerId))
    const same = lastConversationOn === entry.lastConversationOn && ownerSpokeOn === entry.ownerSpokeOn
    return same ? undefined : { ...entry, lastConversationOn, ownerSpokeOn }
  })
}

/** The day of the latest conversation that was not taken back. */
export function latestDay(conversations: readonly Conversation[]): string | null {
  const days = conversations.filter(({ withdrawn }) => !withdrawn).map(({ day }) => day)
  return days.sort().at(-1) ?? null
}

function conversationOf(checkin: Checkin): Conversation {
  return {
    id: `${checkin.cycleId}:${checkin.employeeId}:${checkin.pairId}`,
    customerId: checkin.customerId,
    day: checkin.spokeOn ?? '',
    employeeId: checkin.employeeId,
    employeeName: checkin.employeeName,
    jobTitle: checkin.jobTitle,
    jobFunction: checkin.jobFunction,
    department: checkin.department,
    contactId: checkin.contactId,
    contactName: checkin.contactName,
    visitId: checkin.visitId,
    channel: checkin.channel,
    heard: checkin.heard,
    kind: checkin.kind,
    departments: checkin.departments,
    followUp: checkin.followUp,
    guess: isShared(checkin) ? guessOf(checkin) : null,
    withdrawn: checkin.status !== 'spoke',
    revision: checkin.revision,
  }
}
