import type { CheckinStore, Delivery } from '../checkins/ports.ts'
import { CLAIM_MS, type Sent } from '../checkins/send-prompt.ts'
import type { PeopleStore } from '../people/ports.ts'
import type { Stored } from '../store.ts'
import type { News } from './news.ts'
import type { PairStore, Tell } from './ports.ts'

export type SendNewsNeeds = Pick<PairStore, 'news'> &
  Pick<CheckinStore, 'references'> &
  Pick<PeopleStore, 'employees'> & {
    /** Waits for its turn under the send rate. */
    turn: () => Promise<void>
    tell: Tell
    newToken: () => string
    /** Product time. */
    now: () => string
    /** Real time in ms: claims know no other clock. */
    realNow: () => number
    report: (event: string, fields: Record<string, string>) => void
  }
type NewsKey = { employeeId: string; newsId: string }

/** What of a claim a token and a POST may need. */
const POST_MS = 14_000
const LONGEST_WAIT_MS = 60_000
/** What could not be told for so long is no news any more. */
const STALE_MS = 7 * 86_400_000
const DONE: Sent = { done: true }

/**
 * Brings one piece of news to its next state: claim, still here and reachable, one POST, state. May be called any
 * number of times, anywhere; what may have arrived is never sent again (reliability B1, B2).
 */
export const sendNews =
  (needs: SendNewsNeeds) =>
  async ({ employeeId, newsId }: NewsKey): Promise<Sent> => {
    const key = { employeeId, newsId }
    const stored = await needs.news.get(key)
    if (stored?.value.state === 'sending') return lookAfterClaim(needs, key, stored)
    if (stored?.value.state !== 'planned') return DONE
    const [profile, reference] = await Promise.all([
      needs.employees.get({ employeeId }),
      needs.references.get({ employeeId }),
    ])
    const reason = await whyNot(needs, stored.value, profile?.value, reference?.value)
    if (reason || !profile || !reference) return settle(needs, key, stored, { state: 'not sent', reason })

    await needs.turn()
    const claimedUntil = new Date(needs.realNow() + CLAIM_MS).toISOString()
    const sending: News = { ...stored.value, state: 'sending', token: needs.newToken(), claimedUntil }
    const claimed = await needs.news.replace(key, stored, sending)
    // Somebody else has it, with a message of their own that comes back should they die.
    if (claimed === 'changed') return DONE
    const tooLate = needs.realNow() > Date.parse(claimedUntil) - POST_MS
    const delivery: Delivery = tooLate
      ? { outcome: 'later', reason: 'claim ran out', waitMs: 0 }
      : await needs.tell({ reference: reference.value, locale: profile.value.locale, news: claimed.value })
    return record(needs, key, claimed, delivery)
  }

async function whyNot(
  { now }: SendNewsNeeds,
  { at }: News,
  profile: { leftOn: string | null } | undefined,
  reference: { state: string } | undefined,
): Promise<string | null> {
  if (!profile || profile.leftOn) return 'left'
  if (reference?.state !== 'installed') return 'not installed'
  return Date.parse(now()) - Date.parse(at) > STALE_MS ? 'too late' : null
}

/** A claim that ran out belongs to an instance that died: nobody knows whether its POST arrived. */
async function lookAfterClaim(needs: SendNewsNeeds, key: NewsKey, stored: Stored<News>): Promise<Sent> {
  const left = Date.parse(stored.value.claimedUntil ?? '') - needs.realNow()
  if (left > 0) return { done: false, laterMs: left + 500 }
  return settle(needs, key, stored, { state: 'unknown', reason: 'no answer from Teams' })
}

async function record(
  needs: SendNewsNeeds,
  key: NewsKey,
  claimed: Stored<News>,
  delivery: Delivery,
): Promise<Sent> {
  if (delivery.outcome === 'delivered') return settle(needs, key, claimed, { state: 'sent' })
  if (delivery.outcome === 'unknown')
    return settle(needs, key, claimed, { state: 'unknown', reason: 'no answer from Teams' })
  const { reason } = delivery
  if (delivery.outcome === 'refused') return settle(needs, key, claimed, { state: 'not sent', reason })
  const attempts = claimed.value.attempts + 1
  await settle(needs, key, claimed, { state: 'planned', attempts, reason })
  const laterMs = Math.min(LONGEST_WAIT_MS, delivery.waitMs * 2 ** Math.min(attempts - 1, 6))
  return { done: false, laterMs }
}

/** Writes the state over the version that was read: who lost the claim meanwhile changes nothing. */
async function settle(
  needs: SendNewsNeeds,
  key: NewsKey,
  stored: Stored<News>,
  outcome: Partial<News>,
): Promise<Sent> {
  const news: News = { ...stored.value, claimedUntil: null, reason: null, ...outcome }
  const written = await needs.news.replace(key, stored, news)
  const { employeeId } = key
  if (written === 'changed') needs.report('news.claim-lost', { employeeId })
  else needs.report('news.state', { employeeId, kind: news.kind, state: news.state })
  return DONE
}
