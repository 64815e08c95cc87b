import type { AskCalendar } from '../checkins/cycle.ts'
import { keepCounts } from '../checkins/delivery.ts'
import type { CheckinStore } from '../checkins/ports.ts'
import { removeAll } from '../store.ts'
import { type KeepingTimes, limitsAt, wasOver } from './keeping.ts'

type Needs = Parameters<typeof keepCounts>[0] &
  Pick<CheckinStore, 'cycles' | 'prompts'> & {
    shards: readonly string[]
    calendar: AskCalendar
    keepingTimes: KeepingTimes
  }

/** Leaves of how the cards of a cycle were delivered the numbers alone, once it has had its time (2.8, 6.4). Safe to repeat. */
export const retainDelivery =
  (needs: Needs) =>
  async ({ cycleId, at }: { cycleId: string; at: string }): Promise<void> => {
    const { delivery } = limitsAt(at, needs.keepingTimes, needs.calendar)
    const cycle = (await needs.cycles.get({ cycleId }))?.value
    if (!cycle || !wasOver(cycleId, delivery, needs.calendar)) return
    await keepCounts(needs, cycle)
    for (const shard of needs.shards) {
      const old = await needs.prompts.list({ cycleId, shard })
      await removeAll(needs.prompts, old, (value) => value)
    }
  }
