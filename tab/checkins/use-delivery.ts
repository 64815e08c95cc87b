import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { CycleView, PromptList } from '../../src/contract/checkins.ts'
import { call } from '../api.ts'
import { type Answered, useAnswer, useMe } from '../parts/use-answer.ts'
import type { Order } from './cycle-orders.ts'
import { paceOf } from './prompt-groups.ts'

/** Counting all cycles reads all of them, so the list is patient. */
const CYCLES_EVERY_MS = 30_000

/** All cycles; asked for by those alone whom the service answers. */
export function useCycles(): Answered<'listCycles'> {
  const enabled = useMe().data?.roles.includes('administrator') ?? false
  return useAnswer('listCycles', {}, { everyMs: CYCLES_EVERY_MS, enabled })
}

/** What became of the cards of one cycle; looked at more often while they are on the move. */
export function usePrompts(cycleId: string, moving: boolean): Answered<'listPrompts'> {
  const counts = useQueryClient().getQueryData<PromptList>(keyOf(cycleId))?.counts ?? {}
  return useAnswer('listPrompts', { params: { cycleId } }, { everyMs: paceOf(counts, moving) })
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

/** Does what an administrator orders for a cycle (2.8); its new numbers are shown at once. */
export function useOrder(cycleId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (order: Order) => call(order, { params: { cycleId } }),
    async onSuccess({ control, counts, states, later, visitsFailed }) {
      await client.cancelQueries({ queryKey: keyOf(cycleId) })
      client.setQueryData<PromptList>(
        keyOf(cycleId),
        (there) => there && { ...there, control, counts, states, later, visitsFailed },
      )
    },
    onSettled: () =>
      Promise.all(
        ['listPrompts', 'listCycles', 'dryRunCycle', 'listAlarms'].map((name) =>
          client.invalidateQueries({ queryKey: [name] }),
        ),
      ),
  })
}

const keyOf = (cycleId: string) => ['listPrompts', { params: { cycleId } }]
