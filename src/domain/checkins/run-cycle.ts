import { carryOut, cycleToMove, mayAskNow, type Order, type Ordered, type OrderNeeds } from './order-move.ts'

/**
 * Run now (2.8): who would be asked later in a cycle is asked now, where they may be disturbed, and otherwise at their
 * next such moment. Refused while the cycle or all asking is paused.
 */
export const runCycle =
  (needs: OrderNeeds) =>
  async (order: Order): Promise<Ordered> => {
    const found = await cycleToMove(needs, order.cycleId)
    if (!found.ok) return found
    return (await mayAskNow(needs, found.cycle)) ?? carryOut(needs, order, 'run')
  }
