import { type CarryNeeds, carryOut } from './carry-out.ts'
import { giveUpVisit } from './give-up-visit.ts'
import { type Acting, CalendarError } from './ports.ts'
import type { VisitKey } from './settle-visit.ts'
import type { Visit } from './visit.ts'

type Needs = CarryNeeds & {
  now: () => string
  report: (event: string, fields: Record<string, string>) => void
  copyVisit: (key: VisitKey) => Promise<void>
}
/** How long a calendar that does not answer is left alone. */
const LATER_MS = 10_000

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
  const told = (event: string, reason: string) => needs.report(event, { visitId: key.visitId, reason })
  if (visit.state === 'booking' && visit.start <= needs.now()) {
    await giveUpVisit(needs)(key, { reason: 'too late', keep: true })
    told('visit.undone', 'too late')
    return null
  }
  const acting: Acting = { employeeId: visit.organiserId, token: null }
  try {
    const done = await carryOut(needs)(acting, key, { look: false, unattended: true })
    told(done.ok ? 'visit.finished' : 'visit.undone', done.ok ? 'half done' : done.refusal.code)
    return null
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error
    told('visit.waits', error.code)
    return LATER_MS
  }
}
