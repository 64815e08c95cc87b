import { carryOut, cycleToMove, mayAskNow, type Order, type Ordered, type OrderNeeds } from './order-move.ts'

/** Resend to those whom it failed, and to nobody else (2.8); see `sendAgain`. Refused while nobody is asked. */
export const resendPrompts =
  (needs: OrderNeeds) =>
  async (order: Order): Promise<Ordered> => {
    const found = await cycleToMove(needs, order.cycleId)
    if (!found.ok) return found
    return (await mayAskNow(needs, found.cycle)) ?? carryOut(needs, order, 'resend')
  }
