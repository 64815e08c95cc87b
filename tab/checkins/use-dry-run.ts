import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { DryRun } from '../../src/contract/cycles.ts'
import { call } from '../api.ts'
import { cutTo, EVERYBODY, type Wanted } from './dry-run.ts'

/** Waits this long after the last letter before it asks again. */
const TYPING_MS = 250
/** A dry run looks at everybody, so it is kept for a while. */
const FRESH_MS = 60_000

/**
 * Who will be asked when in a cycle, who not, and why. Where the first answer holds everybody it is cut here; of more,
 * those who are wanted are asked for, and what was known stays in sight meanwhile.
 */
export function useDryRun(cycleId: string, { show, name }: Wanted) {
  const all = useAsked(cycleId, EVERYBODY, true)
  const cut = all.data && cutTo(all.data, { show, name })
  const settled = useSettled(name.trim())
  const isAll = show === EVERYBODY.show && settled === EVERYBODY.name
  const some = useAsked(cycleId, { show, name: settled }, all.data !== undefined && !cut && !isAll)
  return { all, found: cut ?? (isAll ? all.data : some.data), error: some.error, looking: some.isFetching }
}

function useAsked(cycleId: string, body: Wanted, enabled: boolean) {
  const input = { params: { cycleId }, body }
  return useQuery<DryRun>({
    queryKey: ['dryRunCycle', input],
    queryFn: ({ signal }) => call('dryRunCycle', input, signal),
    placeholderData: keepPreviousData,
    staleTime: FRESH_MS,
    refetchOnWindowFocus: false,
    enabled,
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
