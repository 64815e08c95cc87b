import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { DryRun } from '../../src/contract/cycles.ts'
import { call, type Input } from '../api.ts'

export type Show = NonNullable<NonNullable<Input<'dryRunCycle'>['query']>['show']>
export const SHOWN: readonly Show[] = ['all', 'asked', 'deferred', 'not asked']

/** Waits this long after the last letter before it asks again. */
const TYPING_MS = 250
/** A dry run looks at everybody, so it is kept for a while. */
const FRESH_MS = 60_000

/** Who will be asked when in a cycle, who not, and why; what was known stays in sight while it is asked anew. */
export function useDryRun(cycleId: string, show: Show, typed: string) {
  const name = useSettled(typed.trim())
  const input = { params: { cycleId }, query: { show, name } }
  return useQuery<DryRun>({
    queryKey: ['dryRunCycle', input],
    queryFn: ({ signal }) => call('dryRunCycle', input, signal),
    placeholderData: keepPreviousData,
    staleTime: FRESH_MS,
    refetchOnWindowFocus: false,
  })
}

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), TYPING_MS)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
