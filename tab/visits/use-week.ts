import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SuggestedTimes } from '../../src/contract/times.ts'
import { call } from '../api.ts'
import { wallClock } from '../parts/times.ts'
import { useTimes } from '../parts/use-times.ts'
import type { TimesAsked } from './asked.ts'
import { daysToAsk, mondayOf, plusDays, workWeekOf } from './week.ts'

/** Who is free when in a week (3.2): at first the one of the chosen time, then whichever is turned to. */
export function useWeek(
  asked: TimesAsked,
  { first, last }: Pick<SuggestedTimes, 'first' | 'last'>,
  chosen: string | undefined,
) {
  const { timeZone } = useTimes()
  const [turned, turnTo] = useState<string>()
  const begin = chosen ? wallClock(chosen, timeZone).day : ''
  const monday = turned ?? (first <= begin && begin <= last ? mondayOf(begin) : workWeekOf(first))
  const body = { ...asked, ...daysToAsk(monday, { first, last }), lanes: true }
  const answer = useQuery({
    queryKey: ['suggestTimes', body],
    queryFn: ({ signal }) => call('suggestTimes', { body }, signal),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  return {
    answer,
    monday,
    before: mondayOf(first) < monday ? () => turnTo(plusDays(monday, -7)) : undefined,
    after: plusDays(monday, 7) <= last ? () => turnTo(plusDays(monday, 7)) : undefined,
  }
}
