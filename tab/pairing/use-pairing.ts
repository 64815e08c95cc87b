import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../api.ts'

type TwoPeople = { employeeId: string; contactId: string }

/** Suggestions for a customer; asked for once, so that they do not change under the reader's hands. */
export function useSuggestions(customerId: string) {
  return useQuery({
    queryKey: ['suggestPairs', customerId],
    queryFn: ({ signal }) => call('suggestPairs', { body: { customerId } }, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
}

export function useAcceptPairs() {
  const refresh = useRefreshPairs()
  return useMutation({
    mutationFn: (pairs: TwoPeople[]) => call('acceptPairs', { body: { pairs } }),
    onSuccess: refresh,
  })
}

export function useCreatePair() {
  const refresh = useRefreshPairs()
  return useMutation({
    mutationFn: (pair: TwoPeople) => call('createPair', { body: pair }),
    onSuccess: refresh,
  })
}

function useRefreshPairs() {
  const client = useQueryClient()
  return () =>
    Promise.all(
      ['getCustomer', 'getMe'].map((operation) => client.invalidateQueries({ queryKey: [operation] })),
    )
}
