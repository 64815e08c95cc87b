import { almostDue } from '../clock-skew.ts'
import type { Employee } from '../people/employee.ts'
import type { Stored } from '../store.ts'
import { isInWave } from './ask-settings.ts'
import { CLAIM_MS, isUsedUp, leavesBy, lookAgainMs, STILL_TRUE_MS } from './claim.ts'
import { type Cycle, dayIn } from './cycle.ts'
import { isAskedBeside } from './give-way.ts'
import { endHeldBack, holdBack, leaveOutCancelled, leaveOutOver } from './leave-out.ts'
import { type Stop, whatStops } from './may-ask.ts'
import type { Delivery, Reference } from './ports.ts'
import { FIRST_CARD, isHeldBack, isWaiting, type Prompt, type PromptKey, readCard } from './prompt.ts'
import { putOff } from './put-off.ts'
import { type Asking, DONE, type Known, type SendNeeds, type Sent, WAITS } from './sending.ts'
import { cycleOfCard, settle, settleDelivery } from './settle-delivery.ts'
import { shownOf } from './shown.ts'
import { isTooMuch } from './too-many-cards.ts'
import { type Wanted, whatIsWanted } from './what-is-wanted.ts'
import type { PersonCalendar } from './working-days.ts'

/**
 * Brings one prompt to its next state: durable claim, still wanted, within the claim's window, one POST, state.
 * May be called any number of times, anywhere; only the holder of the claim sends (reliability B1 to B3). While all
 * asking or the cycle is paused it goes on waiting.
 */
export const sendPrompt =
  (needs: SendNeeds) =>
  async (key: PromptKey, known: Known = {}): Promise<Sent> => {
    const stored = known.read ?? (await needs.prompts.get(key))
    if (!stored) return DONE
    if (stored.value.state === 'sending') return lookAfterClaim(needs, key, stored, known)
    if (!isWaiting(stored.value.state)) return DONE
    if (isHeldBack(stored.value)) return endHeldBack(needs, key)
    if (stored.value.askAt > needs.now()) return whenDue(needs, key, stored.value, known)

    const readAt = needs.realNow()
    const wanted = await whatIsWanted(needs, key)
    const stop = await whatStops(needs, key)
    if (stop) return halt(needs, key, stored, stop, wanted)
    if ('state' in wanted) return settle(needs, key, stored, wanted)
    const person = await needs.calendarFor({ ...wanted.profile, timeZone: zoneOf(stored.value, wanted) })
    if (await putOff(needs, key, stored, { wanted, person, away: known.away ?? [] })) return DONE
    const beside = await isAskedBeside(needs, key, stored.value, wanted.checkins)
    if (beside === 'asked')
      return settle(needs, key, stored, { state: 'not needed', reason: 'another card today' })
    if (beside && !(await isCycleStopped(needs, key))) return { done: false, laterMs: BESIDE_MS }
    const tooMuch = await isTooMuch(needs, key, stored.value, wanted)
    if (tooMuch) return settle(needs, key, stored, { state: 'cancelled', reason: tooMuch })
    const referenceAt = wanted.reference?.at ?? null
    if (wanted.reference?.state !== 'installed') {
      await settle(needs, key, stored, { state: 'not installed', reason: 'no conversation', referenceAt })
      return offerInstall(needs, key, stored.value)
    }
    await leaveOutOver(needs, key, wanted.over)
    return claimAndSend(needs, key, stored, {
      wanted,
      readAt,
      ...asking(needs, key, wanted.cycles, person, known),
    })
  }

/** So soon the card beside which another one gives way has left, or has not. */
const BESIDE_MS = 1000
/** A card of the cycle does not leave, whatever is asked about a visit. */
const isCycleStopped = async (needs: SendNeeds, key: PromptKey) =>
  (await whatStops(needs, { ...key, card: FIRST_CARD })) !== null

/** A first card is planned anew when its person's zone changes; what follows it was not there yet, and finds the new one. */
const zoneOf = ({ card, zone }: Prompt, { profile }: Wanted): string =>
  card === FIRST_CARD ? zone : profile.timeZone

async function claimAndSend(
  needs: SendNeeds,
  key: PromptKey,
  stored: Stored<Prompt>,
  { wanted, readAt, ...asking }: Asking & { wanted: Wanted; readAt: number },
): Promise<Sent> {
  const { reference } = wanted
  await needs.turn()
  const claimed = await claim(needs, key, stored, reference)
  // Somebody else has it, with a message of their own that comes back should they die.
  if (!claimed || !reference) return DONE
  const stop = await whatStops(needs, key)
  if (stop) {
    const { state, reason } = stored.value
    const letGo = await settle(needs, key, claimed, { state, reason })
    if (stop === 'paused for all') await holdBack(needs, key)
    return stop === 'cycle cancelled' ? leaveOutCancelled(needs, key) : letGo
  }
  // It may have waited long for its turn: what is asked, and whether, is what is true now.
  const isOld = () => needs.realNow() - readAt > STILL_TRUE_MS
  const still = isOld() ? await whatIsWanted(needs, key) : wanted
  if ('state' in still) return settle(needs, key, claimed, still)
  const { visitId, againOn } = readCard(key.card)
  const { locale, checkins, promises } = still
  const offers = visitId ? await needs.visitOffers({ employeeId: key.employeeId, visitId }) : undefined
  const delivery: Delivery = isUsedUp(claimed.value.claimedUntil, needs.realNow())
    ? { outcome: 'later', reason: 'claim ran out', waitMs: 0 }
    : await needs.ask({
        ...{ reference, locale, checkins, promises, visitId, offers, againOn },
        leaveBy: leavesBy(claimed.value.claimedUntil),
        stops: () => whatStopsOne(needs, key, still.profile, isOld()),
      })
  const shown = shownOf(checkins, dayIn(needs.now(), needs.calendar.zone), null, offers)
  const followed = { ...asking, isFresh: true, shown, earlier: still.earlier }
  const sent = await settleDelivery(needs, key, claimed, delivery, followed)
  await needs.noteDelivery(key.cycleId, delivery)
  const isMissing = delivery.outcome === 'refused' && delivery.state === 'not installed'
  return isMissing ? offerInstall(needs, key, stored.value) : sent
}

/** What keeps the card from leaving at the last moment: an order of an administrator, or a word of theirs. */
async function whatStopsOne(needs: SendNeeds, key: PromptKey, { department }: Employee, isOld: boolean) {
  const [stop, settings, preferences] = await Promise.all([
    whatStops(needs, key),
    needs.askSettingsNow(),
    isOld ? needs.preferences.get({ employeeId: key.employeeId }) : undefined,
  ])
  if (stop) return stop
  if (readCard(key.card).visitId === null && !isInWave(settings, department)) return 'not in a wave' as const
  return preferences?.value.optedOut ? ('opted out' as const) : null
}

/** Who has not got the bot is given it where that is permitted, once in a cycle (reliability B6). */
async function offerInstall(needs: SendNeeds, key: PromptKey, { reason }: Prompt): Promise<Sent> {
  if (key.card === FIRST_CARD && reason !== 'app installed') await needs.offerInstall(key)
  return DONE
}

function asking(
  needs: SendNeeds,
  key: PromptKey,
  cycles: readonly Cycle[],
  person: PersonCalendar,
  known: Known,
): Asking {
  return { cycles, person, lookAt: lookingAt(needs, key, known) }
}

const lookingAt = ({ due }: SendNeeds, { cycleId, shard }: PromptKey, { lookAt }: Known): Asking['lookAt'] =>
  lookAt ?? ((dueAt) => due.add({ dueAt, work: { kind: 'send', cycleId, shard } }))

/**
 * Not yet by our clock. Somebody whose clock is a little ahead may have handed it out, and then we wait; if ours was set
 * back, it waits in storage for its hour to come again.
 */
async function whenDue(needs: SendNeeds, key: PromptKey, { askAt }: Prompt, known: Known): Promise<Sent> {
  const left = almostDue(askAt, needs.now())
  if (left !== null) return { done: false, laterMs: left }
  await lookingAt(needs, key, known)(askAt)
  return DONE
}

/** A claim that ran out belongs to an instance that died: nobody knows whether its POST arrived. */
async function lookAfterClaim(
  needs: SendNeeds,
  key: PromptKey,
  stored: Stored<Prompt>,
  known: Known,
): Promise<Sent> {
  const laterMs = lookAgainMs(stored.value.claimedUntil, needs.realNow())
  if (laterMs > 0) return { done: false, laterMs }
  const wanted = await whatIsWanted(needs, key)
  const isKnown = !('state' in wanted)
  const country = isKnown ? wanted.profile.country : ''
  const person = await needs.calendarFor({ timeZone: stored.value.zone, country })
  const cycles = isKnown ? wanted.cycles : cycleOfCard(needs, key)
  const followed = asking(needs, key, cycles, person, known)
  return settleDelivery(needs, key, stored, { outcome: 'unknown' }, followed)
}

/** What an administrator stopped: a cycle that ended meanwhile asks nobody any more, and nobody counts who was paused. */
async function halt(
  needs: SendNeeds,
  key: PromptKey,
  stored: Stored<Prompt>,
  stop: Stop,
  wanted: Awaited<ReturnType<typeof whatIsWanted>>,
): Promise<Sent> {
  if (stop === 'cycle cancelled') return leaveOutCancelled(needs, key)
  const isMissed = 'state' in wanted && wanted.state === 'missed'
  if (stop === 'paused for all' && (isMissed || !('state' in wanted))) return holdBack(needs, key)
  if (!('state' in wanted)) return WAITS
  return settle(needs, key, stored, wanted)
}

async function claim(
  needs: SendNeeds,
  key: PromptKey,
  stored: Stored<Prompt>,
  reference: Reference | undefined,
) {
  const claimedUntil = new Date(needs.realNow() + CLAIM_MS).toISOString()
  const claim = needs.newToken()
  const conversationId = reference?.conversationId ?? null
  const referenceAt = reference?.at ?? null
  const known = { claim, claimedUntil, conversationId, referenceAt }
  const sending: Prompt = { ...stored.value, state: 'sending', ...known }
  const claimed = await needs.prompts.replace(key, stored, sending)
  return claimed === 'changed' ? undefined : claimed
}
