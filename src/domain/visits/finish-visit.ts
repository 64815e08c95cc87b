import { type CarryNeeds, carryOut, type How } from './carry-out.ts'
import { giveUpVisit } from './give-up-visit.ts'
import { type Acting, CalendarError, type CalendarTrouble } from './ports.ts'
import type { VisitKey } from './settle-visit.ts'
import type { Visit } from './visit.ts'

type Needs = CarryNeeds & {
  now: () => string
  report: (event: string, fields: Record<string, string>) => void
  copyVisit: (key: VisitKey) => Promise<void>
}
/** How long a calendar that does not answer is left alone, and one that the app may not change. */
const LATER_MS = { unanswered: 10_000, denied: 3_600_000 }
const DENIED: readonly CalendarTrouble[] = ['permission', 'consent']
const UNATTENDED: How = { look: false, keep: true, passing: ['unreachable', 'throttled'] }

/**
 * Finishes what a crash or a lost answer left half done with a visit, as the app itself (6.5), or undoes it where it
 * cannot be done any more; then its copies are brought up to date. Answers after how many ms to look again.
 */
export const finishVisit =
  (needs: Needs) =>
  async ({ customerId, visitId }: VisitKey): Promise<{ laterMs: number | null }> => {
    const key = { customerId, visitId }
    const visit = (await needs.visits.get(key))?.value
    const laterMs = visit && isHalfDone(visit) ? await finish(needs, key, visit) : null
    await needs.copyVisit(key)
    return { laterMs }
  }

const isHalfDone = (visit: Visit) => visit.state === 'booking' || visit.unfinished !== null

async function finish(needs: Needs, key: VisitKey, visit: Visit): Promise<number | null> {
  const { visitId } = key
  const isChange = visit.state !== 'booking'
  const tooLate = async () => {
    await giveUpVisit(needs)(key, { reason: 'too late', keep: true })
    needs.report('visit.undone', { visitId, reason: 'too late' })
    return null
  }
  if (!isChange && visit.start <= needs.now()) return tooLate()
  const acting: Acting = { employeeId: visit.organiserId, token: null }
  // Who began a change can still repeat it as themselves; that it was made is not forgotten.
  const passing = isChange ? [...UNATTENDED.passing, ...DENIED] : UNATTENDED.passing
  try {
    const done = await carryOut(needs)(acting, key, { ...UNATTENDED, passing })
    if (done.ok) needs.report('visit.finished', { visitId })
    else needs.report('visit.undone', { visitId, reason: done.refusal.code })
    return null
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error
    needs.report('visit.waits', { visitId, reason: error.code })
    if (!DENIED.includes(error.code)) return LATER_MS.unanswered
    return visit.end <= needs.now() ? tooLate() : LATER_MS.denied
  }
}
