import { carryOut, cycleToMove, mayAskNow, type Order, type Ordered, type OrderNeeds } from './order-move.ts'
import { resentUntil } from './send-again.ts'

/**
 * Resend to those whom it failed, and to nobody else (2.8); see `sendAgain`. Refused while nobody is asked. In a cycle
 * that is over it goes on for what asks about a visit.
 */
export const resendPrompts =
  (needs: OrderNeeds) =>
  async (order: Order): Promise<Ordered> => {
    const found = await cycleToMove(needs, order.cycleId, resentUntil)
    if (!found.ok) return found
    return (await mayAskNow(needs, found.cycle)) ?? carryOut(needs, order, 'resend')
  }
