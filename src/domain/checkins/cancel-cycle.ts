import { change } from '../store.ts'
import { KNOWN_EVERYWHERE_MS } from './claim.ts'
import { carryOut, cycleToMove, type Order, type Ordered, type OrderNeeds } from './order-move.ts'

type Needs = OrderNeeds & { wait: (ms: number) => Promise<void> }

/**
 * Asks nobody any more in a cycle (2.8); cards that arrived can still be answered. Answers once every instance knows:
 * from then on no card leaves but those in flight.
 */
export const cancelCycle =
  (needs: Needs) =>
  async (order: Order): Promise<Ordered> => {
    const { cycleId, byId } = order
    const found = await cycleToMove(needs, cycleId)
    if (!found.ok) return found
    const control = { state: 'cancelled', reason: 'by hand', byId, at: needs.now() } as const
    const stop = () =>
      change(needs.cycles, { cycleId }, (cycle) =>
        cycle && cycle.control?.state !== 'cancelled' ? { ...cycle, control } : undefined,
      )
    return carryOut(needs, order, 'control', stop, () => needs.wait(KNOWN_EVERYWHERE_MS))
  }
