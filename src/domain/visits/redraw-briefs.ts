import { DRAWN_AGAIN_MS, judgeDrawing } from '../checkins/judge-drawing.ts'
import type { Delivery } from '../checkins/ports.ts'
import { DONE, type Sent } from '../checkins/sending.ts'
import { type ReachedNeeds, whoIsReached } from '../checkins/who-is-reached.ts'
import type { WorkQueue } from '../checkins/work.ts'
import { inParallel } from '../in-parallel.ts'
import { change, type Stored, valuesOf } from '../store.ts'
import {
  type BriefCard,
  type BriefKey,
  type BriefSays,
  type BriefShown,
  type BriefStore,
  type DrawBrief,
  saysNow,
} from './brief.ts'
import type { VisitStore } from './ports.ts'
import { type ReadBriefNeeds, readBrief } from './read-brief.ts'
import type { Visit } from './visit.ts'
import { type FaceNeeds, facesOf } from './visit-faces.ts'

type LaterNeeds = Pick<BriefStore, 'briefCards'> & { queue: WorkQueue }
type Needs = ReadBriefNeeds &
  FaceNeeds &
  BriefStore &
  Pick<VisitStore, 'visits'> &
  ReachedNeeds & {
    drawBrief: DrawBrief
    report: (event: string, fields: Record<string, string>) => void
  }

/**
 * Has the cards drawn anew that told what to know before a visit and do not say any more how it stands: it was moved or
 * called off since (3.5, 3.6). Safe to repeat.
 */
export const redrawBriefs =
  (needs: LaterNeeds) =>
  async (visit: Visit | undefined): Promise<void> => {
    if (visit) await inParallel(visit.employees, ({ employeeId }) => redrawTheirs(needs, visit, employeeId))
  }

/** Has those cards of one employee drawn anew that do not say any more how a visit stands (3.5, 3.6). */
export async function redrawTheirs(needs: LaterNeeds, visit: Visit, employeeId: string): Promise<void> {
  if (visit.state !== 'booked' && visit.state !== 'cancelled') return
  const cards = await valuesOf(needs.briefCards.list({ employeeId }))
  for (const card of cards) if (card.visitId === visit.id) await redrawLater(needs, visit, card)
}

async function redrawLater({ queue }: Pick<LaterNeeds, 'queue'>, visit: Visit, card: BriefCard) {
  const { employeeId, visitId, when, start, activityId, shown } = card
  if (activityId === null || shown?.says === saysNow(visit, start)) return
  const { customerId } = visit
  await queue.put({ kind: 'redraw-brief', customerId, visitId, employeeId, when, start })
}

/**
 * Draws one card anew in its message, as the visit stands now; never a new message. May be repeated, anywhere: what was
 * drawn is noted, and drawn once more where somebody else did so at the same time.
 */
export const redrawBrief =
  (needs: Needs) =>
  async ({ customerId, ...key }: BriefKey & { customerId: string }): Promise<Sent> => {
    const { employeeId, visitId, when, start } = key
    const [stored, visit] = await Promise.all([
      needs.briefCards.get(key),
      needs.visits.get({ customerId, visitId }),
    ])
    if (!stored?.value.activityId || !visit) return DONE
    const { activityId, conversationId, shown } = stored.value
    const says = saysNow(visit.value, start)
    if (shown?.says === says) return DONE
    const reached = await whoIsReached(needs, employeeId)
    if (!reached) return DONE
    const { profile, reference, locale } = reached
    const delivery = await needs.drawBrief({
      reference: { ...reference, conversationId: conversationId ?? reference.conversationId },
      ...{ locale, employeeId, timeZone: profile.timeZone, when, activityId, start },
      drawn: await drawnOf(needs, visit.value, says),
    })
    return note(needs, key, stored, { delivery, says })
  }

async function drawnOf(needs: Needs, visit: Visit, says: BriefSays): Promise<Drawn> {
  if (says !== 'brief') return { became: says === 'cancelled' ? 'cancelled' : 'moved', visit }
  return { brief: await readBrief(needs)(visit), faces: await facesOf(needs, visit) }
}
type Drawn = Parameters<DrawBrief>[0]['drawn']

/** Notes what a message shows now, and says when it is to be drawn once more. */
async function note(
  needs: Needs,
  key: BriefKey,
  stored: Stored<BriefCard>,
  { delivery, says }: { delivery: Delivery; says: BriefSays },
): Promise<Sent> {
  const { employeeId, visitId, when } = key
  needs.report('brief.redrawn', { employeeId, visitId, when, outcome: delivery.outcome })
  const { shows, failed, laterMs } = judgeDrawing(delivery, stored.value.shown?.failed ?? 0)
  const shown: BriefShown = { says: shows ? says : '', failed }
  const written = await needs.briefCards.replace(key, stored, { ...stored.value, shown })
  if (written === 'changed') {
    // Somebody else drew it meanwhile: nobody knows which of the two came last.
    await change(
      needs.briefCards,
      key,
      (there): BriefCard | undefined => there && { ...there, shown: { says: '', failed: 0 } },
    )
    return { done: false, laterMs: DRAWN_AGAIN_MS }
  }
  return laterMs > 0 ? { done: false, laterMs } : DONE
}
