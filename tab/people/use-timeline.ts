import { useInfiniteQuery } from '@tanstack/react-query'
import { call } from '../api.ts'

const EVERY_MS = 10_000

/** What happened at a customer, as many pages as somebody asked for; asked anew with the rest of the customer's page. */
export function useTimeline(customerId: string) {
  return useInfiniteQuery({
    // Whatever asks the customer's page anew asks this anew as well.
    queryKey: ['getCustomer', 'timeline', customerId],
    queryFn: ({ pageParam, signal }) =>
      call('timeline', { params: { customerId }, query: pageParam ? { before: pageParam } : {} }, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchInterval: EVERY_MS,
  })
}
