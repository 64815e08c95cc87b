import type { VisibilityLevel } from '../../contract/words.ts'
import { CLAIM_MS, isUsedUp, leavesBy, lookAgainMs } from '../checkins/claim.ts'
import type { CheckinStore, Delivery } from '../checkins/ports.ts'
import { DONE, type Sent } from '../checkins/sending.ts'
import type { Due } from '../checkins/work.ts'
import { inParallel } from '../in-parallel.ts'
import type { PeopleStore } from '../people/ports.ts'
import type { Stored } from '../store.ts'
import { type News, OF_ERASED } from './news.ts'
import { type MomentNeeds, newsMoment } from './news-moment.ts'
import type { PairStore, Tell } from './ports.ts'
import { isKnown, isStale, toTellTogether } from './waiting-news.ts'

export type SendNewsNeeds = Pick<PairStore, 'news'> &
  Pick<CheckinStore, 'references' | 'preferences'> &
  Pick<PeopleStore, 'employees'> &
  MomentNeeds & {
    due: Due
    /** Waits for its turn under the send rate. */
    turn: () => Promise<void>
    tell: Tell
    newToken: () => string
    /** Real time in ms: claims know no other clock. */
    realNow: () => number
    levelNow: () => Promise<VisibilityLevel>
    /** What stands where the name of somebody was who is erased. */
    erasedWord: string
    report: (event: string, fields: Record<string, string>) => void
  }
type NewsKey = { employeeId: string; newsId: string }

const LONGEST_WAIT_MS = 60_000
/** What happens at one moment is told in one message: whatever belongs to it is written down by then. */
const GATHER_MS = 1000

/**
 * Brings one piece of news to its next state, and with it all that waits for the same person: still here and reachable,
 * a moment at which they may be disturbed, a claim for each, one POST, the state of each. May be called any number of
 * times, anywhere; what may have arrived is never sent again (2.5, reliability B1, B2).
 */
export const sendNews =
  (needs: SendNewsNeeds) =>
  async ({ employeeId, newsId }: NewsKey): Promise<Sent> => {
    const stored = await needs.news.get({ employeeId, newsId })
    if (stored?.value.state === 'sending') return lookAfterClaim(needs, stored)
    if (stored?.value.state !== 'planned') return DONE
    const [profile, reference, preferences] = await Promise.all([
      needs.employees.get({ employeeId }),
      needs.references.get({ employeeId }),
      needs.preferences.get({ employeeId }),
    ])
    const reason =
      whyNot(stored.value, profile?.value, reference?.value, needs.now()) ??
      ((await isTakenBack(needs, stored.value)) ? 'taken back' : null)
    if (reason || !profile || !reference) return settle(needs, [stored], { state: 'not sent', reason })
    if (!isKnown(stored.value)) return { done: false, laterMs: LONGEST_WAIT_MS }
    if (stored.value.tellAt === null) return gather(needs, stored)
    const moment = await newsMoment(needs, profile.value, stored.value)
    if (moment > needs.now()) return wait(needs, stored, moment)

    await needs.turn()
    const all = await needs.news.list({ employeeId })
    const taken = await inParallel(all, ({ value }) => isTakenBack(needs, value))
    const others = all.filter((_, at) => !taken[at])
    const claimed = await claimAll(needs, toTellTogether(stored, others, needs.now()))
    // Somebody else tells them at this moment, and perhaps this with it.
    if (claimed.length === 0) return { done: false, laterMs: GATHER_MS }
    const claimedUntil = claimed[0]?.value.claimedUntil ?? null
    const locale = preferences?.value.locale ?? profile.value.locale
    const news = claimed.map(({ value }) => asTold(needs, value))
    const leaveBy = leavesBy(claimedUntil)
    const delivery: Delivery = isUsedUp(claimedUntil, needs.realNow())
      ? { outcome: 'later', reason: 'claim ran out', waitMs: 0 }
      : await needs.tell({ reference: reference.value, locale, news, leaveBy })
    return record(needs, claimed, delivery)
  }

function whyNot(
  news: News,
  profile: { leftOn: string | null } | undefined,
  reference: { state: string } | undefined,
  now: string,
): string | null {
  if (!profile || profile.leftOn) return 'left'
  if (reference?.state !== 'installed') return 'not installed'
  return isStale(news, now) ? 'too late' : null
}

/**
 * What is told of who is seen must hold when it arrives (6.2); and of a contact who was erased meanwhile nothing is told
 * but that (6.4).
 */
async function isTakenBack(needs: SendNewsNeeds, { kind, contactName }: News): Promise<boolean> {
  if (contactName !== '' && withoutErased(needs, contactName) === '') return !OF_ERASED.includes(kind)
  return kind === 'all seen' && (await needs.levelNow()) !== 'all'
}

/** News without the names of those who were erased meanwhile: of a colleague the words say a colleague then (6.4). */
const asTold = (needs: SendNewsNeeds, news: News): News => ({
  ...news,
  contactName: withoutErased(needs, news.contactName),
  otherName: news.otherName.includes(needs.erasedWord) ? '' : news.otherName,
})

/** Names, one a line, without those of whoever was erased. */
const withoutErased = ({ erasedWord }: SendNewsNeeds, names: string): string =>
  names
    .split('\n')
    .filter((name) => name !== erasedWord)
    .join('\n')

/** Gives what happens at the same moment the time to be told along. */
async function gather(needs: SendNewsNeeds, stored: Stored<News>): Promise<Sent> {
  const { employeeId, id: newsId } = stored.value
  await needs.news.replace({ employeeId, newsId }, stored, { ...stored.value, tellAt: needs.now() })
  return { done: false, laterMs: GATHER_MS }
}

/** Somebody looks again when they may be disturbed; its row comes first, so that no crash loses it. */
async function wait(needs: SendNewsNeeds, stored: Stored<News>, tellAt: string): Promise<Sent> {
  const { employeeId, id: newsId } = stored.value
  await needs.due.add({ dueAt: tellAt, work: { kind: 'news', employeeId, newsId } })
  await needs.news.replace({ employeeId, newsId }, stored, { ...stored.value, tellAt })
  return DONE
}

/** Claims what is told in one message; nothing where somebody else was first with the first of it. */
async function claimAll(needs: SendNewsNeeds, together: readonly Stored<News>[]): Promise<Stored<News>[]> {
  const claimedUntil = new Date(needs.realNow() + CLAIM_MS).toISOString()
  const token = needs.newToken()
  const claimed: Stored<News>[] = []
  for (const stored of together) {
    const { employeeId, id: newsId } = stored.value
    const sending: News = { ...stored.value, state: 'sending', token, claimedUntil, sentAt: needs.now() }
    const mine = await needs.news.replace({ employeeId, newsId }, stored, sending)
    if (mine !== 'changed') claimed.push(mine)
    else if (claimed.length === 0) break
  }
  return claimed
}

/** A claim that ran out belongs to an instance that died: nobody knows whether its POST arrived. */
async function lookAfterClaim(needs: SendNewsNeeds, stored: Stored<News>): Promise<Sent> {
  const laterMs = lookAgainMs(stored.value.claimedUntil, needs.realNow())
  if (laterMs > 0) return { done: false, laterMs }
  return settle(needs, [stored], { state: 'unknown', reason: 'no answer from Teams' })
}

async function record(
  needs: SendNewsNeeds,
  claimed: readonly Stored<News>[],
  delivery: Delivery,
): Promise<Sent> {
  if (delivery.outcome === 'delivered') return settle(needs, claimed, { state: 'sent' })
  if (delivery.outcome === 'unknown')
    return settle(needs, claimed, { state: 'unknown', reason: 'no answer from Teams' })
  const { reason } = delivery
  if (delivery.outcome === 'refused')
    return settle(needs, claimed, { state: 'not sent', reason, sentAt: null }, delivery.state)
  const attempts = 1 + Math.max(...claimed.map(({ value }) => value.attempts))
  await settle(needs, claimed, { state: 'planned', attempts, reason, sentAt: null })
  const laterMs = Math.min(LONGEST_WAIT_MS, delivery.waitMs * 2 ** Math.min(attempts - 1, 6))
  return { done: false, laterMs }
}

/**
 * Writes the state over the versions that were read: who lost a claim meanwhile changes nothing. What Teams `refused` is
 * said as that of a prompt is, for the same alarm.
 */
async function settle(
  needs: SendNewsNeeds,
  all: readonly Stored<News>[],
  outcome: Partial<News>,
  refused?: string,
): Promise<Sent> {
  for (const stored of all) {
    const news: News = { ...stored.value, claimedUntil: null, reason: null, ...outcome }
    const { employeeId, id: newsId, kind } = news
    const written = await needs.news.replace({ employeeId, newsId }, stored, news)
    if (written === 'changed') needs.report('news.claim-lost', { employeeId })
    else needs.report('news.state', { employeeId, kind, state: refused ?? news.state })
  }
  return DONE
}
