import type { NotDueReason } from '../../contract/words.ts'
import { change, type Stored } from '../store.ts'
import { checkinsOfCard } from './card-checkins.ts'
import type { Checkin } from './checkin.ts'
import { type AskCalendar, cycleById } from './cycle.ts'
import type { CheckinStore } from './ports.ts'
import { FIRST_CARD, HELD_BACK, isHeldBack, isWaiting, type Prompt, type PromptKey } from './prompt.ts'
import { STOPPED, wasStopped } from './replan-prompt.ts'

export type WithdrawNeeds = Pick<CheckinStore, 'checkins' | 'prompts'> & {
  calendar: AskCalendar
  copyCheckin: (of: { employeeId: string; cycleId: string; pairId: string }) => Promise<void>
  now: () => string
}
type Of = Pick<PromptKey, 'employeeId' | 'cycleId' | 'shard'>

/** Whoever set this themselves, or is gone, owes no answer any more, also to a card that arrived. */
const FOR_GOOD: readonly NotDueReason[] = ['paused', 'opted out', 'left']

/**
 * Takes back what is planned for somebody who is not due any more (2.6, 2.10): a card that waits is held back, with the
 * reason, or cancelled where it does not come in this cycle any more; `backAt` is when somebody is asked after a pause of
 * their own. What they have not answered counts in no number; what was answered stays, and so does what is over and was
 * asked by then. `there` is their card as far as it was read before: null for none. May be repeated.
 */
export async function withdraw(
  needs: WithdrawNeeds,
  of: Of,
  { reason, backAt }: { reason: NotDueReason; backAt: string | null },
  there?: Stored<Prompt> | null,
): Promise<void> {
  if (reason === 'cycle cancelled') return withdrawCancelled(needs, of, there)
  if (there === null || !HELD_BACK.includes(reason)) return
  const prompt = await change(needs.prompts, { ...of, card: FIRST_CARD }, (stored): Prompt | undefined => {
    const mayBeHeld = stored && (isWaiting(stored.state) || isHeldBack(stored) || wasStopped(stored))
    const state = backAt !== null || reason === 'paused for all' ? 'deferred' : 'cancelled'
    const askAt = backAt ?? stored?.askAt ?? ''
    const isSo = stored?.reason === reason && stored.state === state && stored.askAt === askAt
    return mayBeHeld && !isSo ? { ...stored, state, reason, askAt } : undefined
  })
  const neverCame = prompt !== undefined && isHeldBack(prompt)
  const goesOn = ({ cycleId }: Checkin) => (cycleById(cycleId, needs.calendar)?.end ?? '') > needs.now()
  if (neverCame || FOR_GOOD.includes(reason))
    await unwant(needs, of, (checkin) => neverCame || goesOn(checkin))
}

/** Of a cancelled cycle only those count who were asked before (2.8): what was planned since then does not. */
async function withdrawCancelled(needs: WithdrawNeeds, of: Of, there?: Stored<Prompt> | null): Promise<void> {
  const stop = (stored?: Prompt) =>
    stored && isWaiting(stored.state) ? { ...stored, ...STOPPED } : undefined
  const prompt = there === null ? undefined : await change(needs.prompts, { ...of, card: FIRST_CARD }, stop)
  if (!prompt || wasStopped(prompt)) await unwant(needs, of)
}

/**
 * What is not answered of one card, or of that what is `meant`, leaves the numbers it counts in; its prompt is settled by
 * that. May be repeated.
 */
export async function unwant(
  needs: WithdrawNeeds,
  { employeeId, cycleId }: Omit<Of, 'shard'>,
  meant: (checkin: Checkin) => boolean = () => true,
): Promise<void> {
  const ofCard = await checkinsOfCard(needs, { employeeId, cycleId })
  const unsaid = ofCard.filter(({ wanted, status }) => wanted && isUnsaid(status))
  for (const key of unsaid.filter(meant)) {
    await change(needs.checkins, key, (there) =>
      there?.wanted && isUnsaid(there.status)
        ? { ...there, wanted: false, revision: there.revision + 1 }
        : undefined,
    )
    await needs.copyCheckin(key)
  }
}

const isUnsaid = (status: string) => status === 'open' || status === 'not yet'
