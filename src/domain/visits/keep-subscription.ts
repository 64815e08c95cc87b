import type { LifecycleEvent } from '../../contract/words.ts'
import type { Stored } from '../store.ts'
import { endSubscription, type SubscriptionNeeds } from './end-subscription.ts'
import { lookNextNight } from './look-night.ts'
import { organisedBy } from './organised-by.ts'
import { CalendarError } from './ports.ts'
import { isOfKeyInForce, type Subscription, type Subscriptions, secretFor } from './subscription.ts'

type Keeping = {
  employeeId: string
  event?: LifecycleEvent | undefined
  /** Which subscription an event is about. */
  subscriptionId?: string | undefined
}
type Known = Stored<Subscription> | undefined
type Done = { laterMs: number | null }
const DONE: Done = { laterMs: null }

const HOUR_MS = 3_600_000
/** The calendar takes a little less than seven days; half of it is left when it is put off. */
const LASTS_MS = 6 * 24 * HOUR_MS
const RENEWED_MS = LASTS_MS / 2
/** Longer than the calls of a beginning together. */
const CLAIM_MS = 15_000
const LOOK_MS = 2000

/**
 * Brings what the calendar of somebody who organises visits tells us to where it should be: begun, put off before its
 * end, begun anew where the calendar took it away or the key that signs was changed, and ended when they organise none
 * to come (3.5). After a gap their visits are looked at. May be called any number of times, anywhere; with an `event`
 * when the calendar says so itself.
 */
export const keepSubscription =
  (needs: SubscriptionNeeds) =>
  async ({ employeeId, event, subscriptionId }: Keeping): Promise<Done> => {
    const { subscriptions, subscriptionRows, now } = needs
    if (!subscriptions) return DONE
    const known = await subscriptionRows.get({ employeeId })
    const visits = await organisedBy(needs, employeeId)
    if (visits.length === 0) return endSubscription(needs, known, subscriptions)
    if (!known) return begin(needs, subscriptions, employeeId, known)
    const { value } = known
    if (value.state === 'beginning') {
      const left = Date.parse(value.claimedUntil) - needs.realNow()
      return left > 0 ? { laterMs: Math.min(left, LOOK_MS) } : begin(needs, subscriptions, employeeId, known)
    }
    if (value.state === 'refused') return begin(needs, subscriptions, employeeId, known)
    // What is said of one that was replaced since says nothing.
    const said = subscriptionId === value.subscriptionId ? event : undefined
    if (said === 'missed') await needs.queue.put({ kind: 'look-at-visits', employeeId })
    if (said === 'subscriptionRemoved') return begin(needs, subscriptions, employeeId, known)
    // The one before ends by itself within a week, and what it tells until then is not believed.
    if (!isOfKeyInForce(needs.secretSigning, value.secret))
      return begin(needs, subscriptions, employeeId, known)
    const isFresh = Date.parse(value.expiresAt) - Date.parse(now()) > RENEWED_MS
    if (isFresh && said !== 'reauthorizationRequired') return DONE
    return putOff(needs, subscriptions, known)
  }

/** The next subscription of somebody; of several who begin one at once, one does. */
async function begin(
  needs: SubscriptionNeeds,
  subscriptions: Subscriptions,
  employeeId: string,
  known: Known,
): Promise<Done> {
  const { subscriptionRows, secretSigning, newToken } = needs
  const key = { employeeId }
  const secret = secretFor(secretSigning, employeeId, newToken())
  const claim: Subscription = {
    ...{ employeeId, state: 'beginning', subscriptionId: '', secret, expiresAt: '' },
    claimedUntil: new Date(needs.realNow() + CLAIM_MS).toISOString(),
  }
  const mine = known
    ? await subscriptionRows.replace(key, known, claim)
    : await subscriptionRows.insert(key, claim)
  if (typeof mine === 'string') return { laterMs: LOOK_MS }
  try {
    const begun = await subscriptions.begin(employeeId, { secret, until: later(needs, LASTS_MS) })
    const written = await subscriptionRows.replace(key, mine, { ...claim, ...begun, state: 'live' })
    // Whoever took longer than they may is followed by another, who began one too.
    if (written === 'changed') await subscriptions.end(employeeId, begun.subscriptionId)
    else needs.report('subscription.begun', { employeeId })
    await lookLater(needs, employeeId, RENEWED_MS)
    await needs.queue.put({ kind: 'look-at-visits', employeeId })
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error
    await subscriptionRows.replace(key, mine, { ...claim, state: 'refused' })
    await goWithout(needs, employeeId, error)
  }
  return DONE
}

async function putOff(
  needs: SubscriptionNeeds,
  subscriptions: Subscriptions,
  known: Stored<Subscription>,
): Promise<Done> {
  const { employeeId, subscriptionId } = known.value
  try {
    const until = later(needs, LASTS_MS)
    const { expiresAt } = await subscriptions.extend(employeeId, subscriptionId, until)
    await needs.subscriptionRows.replace({ employeeId }, known, { ...known.value, expiresAt })
    await lookLater(needs, employeeId, RENEWED_MS)
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error
    if (error.code === 'gone') return begin(needs, subscriptions, employeeId, known)
    await goWithout(needs, employeeId, error)
  }
  return DONE
}

/** Without a subscription the visits are looked at every night; whether there can be one is tried again. */
async function goWithout(needs: SubscriptionNeeds, employeeId: string, { code }: CalendarError) {
  needs.report('subscription.refused', { employeeId, reason: code })
  for (const { customerId, id: visitId } of await organisedBy(needs, employeeId))
    await lookNextNight(needs.due, { customerId, visitId }, needs.now())
  await lookLater(needs, employeeId, code === 'permission' ? 24 * HOUR_MS : HOUR_MS)
}

const later = ({ now }: SubscriptionNeeds, ms: number) => new Date(Date.parse(now()) + ms).toISOString()

/** At a full hour, so that many fall due together. */
async function lookLater(needs: SubscriptionNeeds, employeeId: string, ms: number): Promise<void> {
  const at = Math.ceil((Date.parse(needs.now()) + ms) / HOUR_MS) * HOUR_MS
  await needs.due.add({ dueAt: new Date(at).toISOString(), work: { kind: 'subscription', employeeId } })
}
