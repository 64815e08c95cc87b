import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api.ts'
import type { TimesAsked } from './asked.ts'
import { useSettled } from './use-proposal.ts'

/**
 * What speaks against a time that somebody chose themselves, and whether they want it all the same; asked again when the
 * time or the people change. `stops` is why it may not be sent yet; what is `offered` needs no second word.
 */
export function useJudged(wanted: TimesAsked, start: string | undefined, offered = false) {
  const { customerId, contactIds, employees, minutes, visitId, quorum } = wanted
  const people = {
    customerId,
    contactIds,
    employees,
    minutes,
    ...(visitId && { visitId }),
    ...(quorum && { quorum }),
  }
  const complete = start !== undefined && contactIds.length > 0 && employees.length > 0
  const asked = JSON.stringify({ ...people, start })
  const settled = useSettled(asked)
  const body: typeof people & { start: string } = JSON.parse(settled)
  const answer = useQuery({
    queryKey: ['judgeTime', body],
    queryFn: ({ signal }) => call('judgeTime', { body }, signal),
    enabled: complete && settled === asked,
    ...{ staleTime: 30_000, gcTime: 0, retry: false, refetchOnWindowFocus: false },
  })
  const [sureOf, setSureOf] = useState<string>()
  const isAnswered = complete && settled === asked && !answer.isFetching
  const judged = isAnswered ? answer.data : undefined
  const sure = sureOf === asked
  return {
    /** Undefined while nobody knows. */
    judged,
    sure,
    asks: !offered,
    setSure: (is: boolean) => setSureOf(is ? asked : undefined),
    stops: complete ? whyNot({ pending: !isAnswered && !offered, judged, sure: sure || offered }) : null,
  }
}
export type JudgedState = ReturnType<typeof useJudged>

type Known = { pending: boolean; judged: { warnings: string[]; blocked: boolean } | undefined; sure: boolean }
/** Where nobody could say, the service looks when it is sent. */
function whyNot({ pending, judged, sure }: Known): 'looking' | 'blocked' | 'unsure' | null {
  if (pending) return 'looking'
  if (judged?.blocked) return 'blocked'
  return judged && judged.warnings.length > 0 && !sure ? 'unsure' : null
}
