import { askedIn } from '../checkins/cycle.ts'
import type { CheckinStore } from '../checkins/ports.ts'
import { readCard } from '../checkins/prompt.ts'
import type { WorkQueue } from '../checkins/work.ts'
import { type AskNeeds, visitCycle } from './ask-how-it-was.ts'
import type { VisitStore } from './ports.ts'
import type { VisitKey } from './visit.ts'
import { leadsOf } from './visit-offers.ts'

type Needs = Pick<CheckinStore, 'prompts'> &
  Pick<VisitStore, 'visits'> &
  Pick<AskNeeds, 'calendar' | 'cadenceAt' | 'shardOf'> & { queue: WorkQueue }

/** Has the cards about a visit drawn anew that offer to ask a customer who was asked meanwhile (2.4, 3.8). */
export const redrawAsked =
  (needs: Needs) =>
  async (key: VisitKey): Promise<void> => {
    const visit = (await needs.visits.get(key))?.value
    if (!visit) return
    const cycleId = askedIn(await visitCycle(needs, visit), needs.calendar)
    for (const employeeId of leadsOf(visit)) {
      const cards = await needs.prompts.list({ cycleId, shard: needs.shardOf(employeeId), employeeId })
      const offers = cards.some(
        ({ value: { card, shown } }) => readCard(card).visitId === key.visitId && shown?.asks === 'shown',
      )
      if (offers) await needs.queue.put({ kind: 'redraw', employeeId, cycleId })
    }
  }
