import { type CarryNeeds, noticeEnd } from './carry-out.ts'
import { carryOn, endUndecided } from './late-visit.ts'
import { type Acting, CalendarError } from './ports.ts'
import { settleInviting } from './settle-inviting.ts'
import { tellWaiting, type WaitingNeeds } from './tell-waiting.ts'
import { isObjected, slotsOf } from './unfinished.ts'
import type { Unfinished, Visit, VisitKey } from './visit.ts'

export type FinishNeeds = CarryNeeds &
  WaitingNeeds & {
    report: (event: string, fields: Record<string, string>) => void
    copyVisit: (key: VisitKey) => Promise<void>
  }
/** How long a calendar that does not answer is left alone. */
const UNANSWERED_MS = 10_000
const HOUR_MS = 3_600_000

/**
 * Finishes what a crash or a lost answer left half done with a visit, as the app itself (6.5), or undoes it where it
 * surely was not done; then its copies are brought up to date. Answers after how many ms to look again; what the app
 * may not do is looked at again each hour, and when the visit begins and ends; its organiser hears of it where nobody of
 * ours saw it refused.
 */
export const finishVisit =
  (needs: FinishNeeds) =>
  async ({ customerId, visitId }: VisitKey): Promise<{ laterMs: number | null }> => {
    const key = { customerId, visitId }
    const visit = (await needs.visits.get(key))?.value
    const finished = visit?.unfinished ? await finish(needs, key, visit, visit.unfinished) : null
    const laterMs = finished ?? (await invite(needs, key))
    await needs.copyVisit(key)
    await noticeEnd(needs, key)
    return { laterMs }
  }

async function finish(
  needs: FinishNeeds,
  key: VisitKey,
  visit: Visit,
  step: Unfinished,
): Promise<number | null> {
  const { visitId } = key
  const { token } = step
  const acting: Acting = { employeeId: visit.organiserId, token: null }
  try {
    const done = await carryOn(needs)(acting, key, visit, { token, keep: true, patient: true })
    if (done.ok) needs.report('visit.finished', { visitId })
    else needs.report('visit.undone', { visitId, reason: done.refusal.code })
    return null
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error
    needs.report('visit.waits', { visitId, reason: error.code })
    if (error.code === 'unreachable' || error.code === 'throttled') return UNANSWERED_MS
    // What nobody of ours began has told nobody that it was refused.
    if (isObjected(step)) await tellWaiting(needs)(visit, token)
    return denied(needs, key, visit)
  }
}

/** The calendar's list of people is brought to what the row says, for as long as they can still come. */
async function invite(needs: FinishNeeds, key: VisitKey): Promise<number | null> {
  const visit = (await needs.visits.get(key))?.value
  if (!visit?.inviting || visit.end <= needs.now()) return null
  try {
    const after = await settleInviting(needs)({ employeeId: visit.organiserId, token: null }, key)
    if (after?.state === 'cancelled') needs.report('visit.called-off', { visitId: key.visitId })
    return null
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error
    needs.report('visit.waits', { visitId: key.visitId, reason: error.code })
    if (error.code === 'unreachable' || error.code === 'throttled') return UNANSWERED_MS
    await tellWaiting(needs)(visit, visit.inviting)
    await needs.due.add({ dueAt: nextHour(needs.now()), work: { kind: 'visit', ...key } })
    return null
  }
}

/** Who began it can still repeat it as themselves; when everything is over, nobody can. */
async function denied(needs: FinishNeeds, key: VisitKey, visit: Visit): Promise<null> {
  const now = needs.now()
  const ends = slotsOf(visit).map(({ end }) => end)
  const next = nextHour(now)
  const dueAt = [next, visit.start, ...ends].filter((instant) => instant > now).sort()[0] ?? next
  if (ends.every((end) => end <= now)) await endUndecided(needs)(key)
  else await needs.due.add({ dueAt, work: { kind: 'visit', ...key } })
  return null
}

const nextHour = (now: string) =>
  new Date((Math.floor(Date.parse(now) / HOUR_MS) + 1) * HOUR_MS).toISOString()
