import { useInfiniteQuery } from '@tanstack/react-query'
import { call } from '../api.ts'
import { type Answered, useAnswer } from '../parts/use-answer.ts'

/** What is told here changes with a new version of the service, or with its settings. */
const SELDOM_MS = 300_000
const EVERY_MS = 10_000

/** Everything that is stored, what for and how long. */
export const useRegister = (): Answered<'dataRegister'> =>
  useAnswer('dataRegister', {}, { everyMs: SELDOM_MS })

/** How much of it is about me. */
export const useMyData = (): Answered<'getMyData'> => useAnswer('getMyData', {}, { everyMs: EVERY_MS })

/** Who looked at or changed what is stored about me, as many pages as somebody asked for. */
export function useAccesses() {
  return useInfiniteQuery({
    queryKey: ['listAccesses'],
    queryFn: ({ pageParam, signal }) =>
      call('listAccesses', { query: pageParam ? { after: pageParam } : {} }, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchInterval: EVERY_MS,
  })
}
