import type { CycleView } from '../../src/contract/checkins.ts'
import { type Answered, useAnswer, useMe } from '../parts/use-answer.ts'

/** Counting a cycle reads all of it, so this page is patient. */
const DELIVERY_EVERY_MS = 30_000

export function useCycles(): Answered<'listCycles'> {
  return useAnswer('listCycles', {}, { everyMs: DELIVERY_EVERY_MS })
}

/** What became of the cards of one cycle. */
export function usePrompts(cycleId: string): Answered<'listPrompts'> {
  return useAnswer('listPrompts', { params: { cycleId } }, { everyMs: DELIVERY_EVERY_MS })
}

/** The cycle in the address, else the one that runs, else the latest. */
export function useChosenCycle<C extends CycleView>(
  cycles: readonly C[],
  wanted: string | null,
): C | undefined {
  const running = useMe().data?.cycle?.id
  return (
    cycles.find(({ id }) => id === wanted) ??
    cycles.find(({ id }) => id === running) ??
    [...cycles].sort((a, b) => b.start.localeCompare(a.start))[0]
  )
}
