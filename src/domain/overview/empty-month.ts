import { monthKey } from '../checkins/copy-to-months.ts'
import type { CheckinStore } from '../checkins/ports.ts'
import { removeAll } from '../store.ts'
import type { OverviewStore } from './ports.ts'
import { finishMonth } from './scope-rollup.ts'

type Needs = Pick<CheckinStore, 'months'> & Pick<OverviewStore, 'rollups'>

/**
 * Leaves of a group's month its numbers alone: it is counted for good, and then the lines go that it was counted from
 * (6.4). Each is emptied once, however often it is asked for.
 */
export function emptyMonth(needs: Needs): (scope: string, cycleId: string) => Promise<void> {
  const begun = new Map<string, Promise<void>>()
  return (scope, cycleId) => {
    const name = `${scope}|${cycleId}`
    const there = begun.get(name)
    if (there) return there
    const emptied = empty(needs, scope, cycleId)
    begun.set(name, emptied)
    return emptied
  }
}

async function empty(needs: Needs, scope: string, cycleId: string): Promise<void> {
  await finishMonth(needs, scope, cycleId)
  const lines = await needs.months.list({ scope, cycleId })
  await removeAll(needs.months, lines, ({ of, ...line }) => ({
    scope,
    ...monthKey({ ...line, cycleId: of }),
  }))
}
