import { change } from '../store.ts'
import { KNOWN_EVERYWHERE_MS } from './claim.ts'
import { carryOut, cycleToMove, type Order, type Ordered, type OrderNeeds } from './order-move.ts'

type Needs = OrderNeeds & { wait: (ms: number) => Promise<void> }

/** Goes on with a cycle that was paused or cancelled (2.8): who was to be asked is asked on their next working morning. */
export const resumeCycle =
  (needs: Needs) =>
  async (order: Order): Promise<Ordered> => {
    const { cycleId } = order
    const found = await cycleToMove(needs, cycleId)
    if (!found.ok) return found
    return carryOut(needs, order, 'control', async () => {
      const resumedAt = new Date(needs.realNow()).toISOString()
      await change(needs.cycles, { cycleId }, (cycle) =>
        cycle?.control ? { ...cycle, control: null, resumedAt } : undefined,
      )
      // Who sends must know before there is anything to send, or it would be left lying.
      if (found.cycle.control) await needs.wait(KNOWN_EVERYWHERE_MS)
    })
  }
