import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { call } from '../api.ts'
import type { TimesAsked } from './asked.ts'

type Proposing = { customerId: string; contactId: string | null; alone: boolean }

/** Waits this long after the last change of people before it asks for times again. */
const CHANGING_MS = 400
/** Asked for once, so that nothing changes under the reader's hands. */
const ONCE = { staleTime: Number.POSITIVE_INFINITY, gcTime: 0, refetchOnWindowFocus: false } as const

/** Who could take part in a visit to a customer (3.1). */
export function useProposal({ customerId, contactId, alone }: Proposing) {
  const query = { ...(contactId && { contactId }), alone: alone ? 'true' : 'false' } as const
  return useQuery({
    queryKey: ['proposeVisit', customerId, query],
    queryFn: ({ signal }) => call('proposeVisit', { params: { customerId }, query }, signal),
    ...ONCE,
  })
}

/** Times for these people (3.2). `looking` is true until the times shown belong to what is asked now. */
export function useTimesFor(asked: TimesAsked) {
  const settled = useSettled(JSON.stringify(asked))
  const body: TimesAsked = JSON.parse(settled)
  const complete = body.contactIds.length > 0 && body.employees.length > 0
  const answer = useQuery({
    queryKey: ['suggestTimes', body],
    queryFn: ({ signal }) => call('suggestTimes', { body }, signal),
    placeholderData: keepPreviousData,
    enabled: complete,
    ...ONCE,
  })
  const changing = settled !== JSON.stringify(asked)
  return {
    answer,
    asked: body,
    looking: complete && (changing || answer.isPlaceholderData || answer.isFetching),
  }
}

/** A value once it has stood still for a moment; the first one at once. */
export function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), CHANGING_MS)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
