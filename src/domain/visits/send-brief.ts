import { CLAIM_MS, isUsedUp, leavesBy, lookAgainMs } from '../checkins/claim.ts'
import type { CalendarFor } from '../checkins/person-calendar.ts'
import type { Delivery } from '../checkins/ports.ts'
import { DONE, type Sent } from '../checkins/sending.ts'
import { type ReachedNeeds, whoIsReached } from '../checkins/who-is-reached.ts'
import type { Due, WorkQueue } from '../checkins/work.ts'
import { lookAgain } from '../clock-skew.ts'
import type { Stored } from '../store.ts'
import { hasDeclined } from './answers.ts'
import type { BriefCard, BriefKey, BriefStore, BriefTime, TellBrief } from './brief.ts'
import { briefMoment, lateMoment } from './brief-moment.ts'
import type { VisitStore } from './ports.ts'
import { type ReadBriefNeeds, readBrief } from './read-brief.ts'
import { redrawTheirs } from './redraw-briefs.ts'
import type { Visit } from './visit.ts'
import { type FaceNeeds, facesOf } from './visit-faces.ts'

export type SendBriefNeeds = ReadBriefNeeds &
  FaceNeeds &
  BriefStore &
  Pick<VisitStore, 'visits'> &
  ReachedNeeds & {
    due: Due
    queue: WorkQueue
    calendarFor: CalendarFor
    /** Waits for its turn under the send rate. */
    turn: () => Promise<void>
    tellBrief: TellBrief
    newToken: () => string
    /** Real time in ms: claims know no other clock. */
    realNow: () => number
    report: (event: string, fields: Record<string, string>) => void
  }
type Asked = { customerId: string; visitId: string; employeeId: string; when: BriefTime }

const LONGEST_WAIT_MS = 60_000

/**
 * Tells one employee what to know before a visit, as it stands then (3.6): nothing where it was called off, is told
 * already, or they do not come; later where it was moved. A claim, one POST, the state of it; what may have arrived is
 * never sent again (reliability B1, B2). May be repeated.
 */
export const sendBrief =
  (needs: SendBriefNeeds) =>
  async ({ customerId, visitId, employeeId, when }: Asked): Promise<Sent> => {
    const visit = (await needs.visits.get({ customerId, visitId }))?.value
    // What this looks behind at its end may be left over from a run that was cut off.
    if (visit) await redrawTheirs(needs, visit, employeeId)
    if (visit?.state !== 'booked' || visit.unfinished?.step === 'cancel' || !comes(visit, employeeId))
      return DONE
    const reached = await whoIsReached(needs, employeeId)
    if (!reached) return DONE
    const { profile, reference, locale } = reached
    const person = await needs.calendarFor(profile)
    const moment = briefMoment(when, visit.start, person)
    const dueAt = moment > needs.now() ? moment : lateMoment(when, visit.start, person, needs.now())
    if (dueAt !== null && dueAt > needs.now()) {
      const work = { kind: 'brief', customerId, visitId, employeeId, when } as const
      const { laterMs } = await lookAgain(needs.due, { dueAt, work }, needs.now())
      return laterMs === null ? DONE : { done: false, laterMs }
    }
    const key = { employeeId, visitId, when, start: visit.start }
    const there = await needs.briefCards.get(key)
    if (there?.value.state === 'sending') return lookAfterClaim(needs, key, there)
    if (there && there.value.state !== 'planned') return DONE
    if (dueAt === null) return DONE

    // Before it is claimed: Graph may let us wait.
    const faces = await facesOf(needs, visit)
    await needs.turn()
    const { conversationId } = reference
    const claimed = await claim(needs, key, there, conversationId)
    if (!claimed) return { done: false, laterMs: CLAIM_MS }
    const { claimedUntil } = claimed.value
    const delivery: Delivery = isUsedUp(claimedUntil, needs.realNow())
      ? { outcome: 'later', reason: 'claim ran out', waitMs: 0 }
      : await needs.tellBrief({
          ...{ reference, locale, employeeId, timeZone: profile.timeZone, when },
          ...{ brief: await readBrief(needs)(visit), faces },
          leaveBy: leavesBy(claimedUntil),
        })
    const sent = await record(needs, key, claimed, delivery)
    if (delivery.outcome === 'delivered') await lookBehind(needs, { customerId, visitId, employeeId })
    return sent
  }

/** Whoever moved or called off the visit while its card was on its way found no message to draw anew. */
async function lookBehind(needs: SendBriefNeeds, sent: Omit<Asked, 'when'>): Promise<void> {
  const { customerId, visitId, employeeId } = sent
  const visit = await needs.visits.get({ customerId, visitId })
  if (visit) await redrawTheirs(needs, visit.value, employeeId)
}

function comes(visit: Visit, employeeId: string): boolean {
  const employee = visit.employees.find((one) => one.employeeId === employeeId)
  return employee !== undefined && !hasDeclined(visit, employee)
}

/** The card as this instance sends it; undefined where another one does. */
async function claim(
  { briefCards, newToken, realNow }: SendBriefNeeds,
  key: BriefKey,
  there: Stored<BriefCard> | undefined,
  conversationId: string,
): Promise<Stored<BriefCard> | undefined> {
  const claimedUntil = new Date(realNow() + CLAIM_MS).toISOString()
  const attempts = there?.value.attempts ?? 0
  const mine: BriefCard = {
    ...key,
    state: 'sending',
    token: newToken(),
    claimedUntil,
    attempts,
    reason: null,
    ...{ conversationId, activityId: null, shown: null },
  }
  const written = there ? await briefCards.replace(key, there, mine) : await briefCards.insert(key, mine)
  return typeof written === 'object' ? written : undefined
}

/** A claim that ran out belongs to an instance that died: nobody knows whether its POST arrived. */
async function lookAfterClaim(needs: SendBriefNeeds, key: BriefKey, there: Stored<BriefCard>): Promise<Sent> {
  const laterMs = lookAgainMs(there.value.claimedUntil, needs.realNow())
  if (laterMs > 0) return { done: false, laterMs }
  return settle(needs, key, there, { state: 'unknown', reason: 'no answer from Teams' })
}

async function record(
  needs: SendBriefNeeds,
  key: BriefKey,
  claimed: Stored<BriefCard>,
  delivery: Delivery,
): Promise<Sent> {
  if (delivery.outcome === 'delivered')
    return settle(needs, key, claimed, {
      ...{ state: 'sent', reason: null, activityId: delivery.activityId },
      shown: { says: 'brief', failed: 0 },
    })
  if (delivery.outcome === 'unknown')
    return settle(needs, key, claimed, { state: 'unknown', reason: 'no answer from Teams' })
  const { reason } = delivery
  if (delivery.outcome === 'refused')
    return settle(needs, key, claimed, { state: 'not sent', reason }, delivery.state)
  const attempts = claimed.value.attempts + 1
  await settle(needs, key, claimed, { state: 'planned', attempts, reason })
  return {
    done: false,
    laterMs: Math.min(LONGEST_WAIT_MS, delivery.waitMs * 2 ** Math.min(attempts - 1, 6)),
  }
}

/**
 * Writes the state over the version that was read: who lost the claim meanwhile changes nothing. What Teams `refused` is
 * said as that of a prompt is, for the same alarm.
 */
async function settle(
  { briefCards, report }: SendBriefNeeds,
  key: BriefKey,
  stored: Stored<BriefCard>,
  outcome: Pick<BriefCard, 'state' | 'reason'> &
    Partial<Pick<BriefCard, 'attempts' | 'activityId' | 'shown'>>,
  refused?: string,
): Promise<Sent> {
  const written = await briefCards.replace(key, stored, { ...stored.value, claimedUntil: null, ...outcome })
  const { employeeId, visitId, when } = key
  if (written === 'changed') report('brief.claim-lost', { employeeId, visitId })
  else report('brief.state', { employeeId, visitId, when, state: refused ?? outcome.state })
  return DONE
}
