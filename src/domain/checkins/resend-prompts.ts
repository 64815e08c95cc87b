import { carryOut, cycleToMove, mayAskNow, type Order, type Ordered, type OrderNeeds } from './order-move.ts'
import { resentUntil } from './send-again.ts'

/**
 * Resend to those whom it failed, and to nobody else (2.8); see `sendAgain`. Refused while nobody is asked. In a cycle
 * that is over, paused or cancelled it goes on for what asks about a visit, which belongs to no cycle.
 */
export const resendPrompts =
  (needs: OrderNeeds) =>
  async (order: Order): Promise<Ordered> => {
    const found = await cycleToMove(needs, order.cycleId, resentUntil)
    if (!found.ok) return found
    const stopped = await mayAskNow(needs, found.cycle)
    if (stopped && (await needs.askSettingsNow()).paused) return stopped
    const done = await carryOut(needs, order, 'resend')
    return stopped && done.ok && done.touched === 0 && !done.underWay ? stopped : done
  }
