import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { PairMarkView, Suggestions } from '../../src/contract/pairing.ts'
import { call } from '../api.ts'

export type TwoPeople = { employeeId: string; contactId: string }
export type Refused = TwoPeople & { reason: string }
export type MarkChange = TwoPeople & { mark: PairMarkView['mark'] | null; why: string }

/** So many pairs are accepted in one call at most. */
const AT_ONCE = 500

/** Suggestions for a customer, or for all; asked for once, so that they do not change under the reader's hands. */
export function useSuggestions(customerId: string | undefined) {
  return useQuery<Suggestions>({
    queryKey: ['suggestPairs', customerId ?? null],
    queryFn: ({ signal }) => call('suggestPairs', { body: { customerId } }, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
}

/** Accepts pairs; those that cannot be made any more come back with the reason. */
export function useAcceptPairs() {
  const refresh = useRefreshPairs()
  return useMutation({
    mutationFn: async ({ pairs, introduce }: { pairs: TwoPeople[]; introduce: boolean }) => {
      const answer: { made: number; refused: Refused[] } = { made: 0, refused: [] }
      for (let at = 0; at < pairs.length; at += AT_ONCE) {
        const body = { pairs: pairs.slice(at, at + AT_ONCE), introduce }
        const { pairs: made, refused } = await call('acceptPairs', { body })
        answer.made += made.length
        answer.refused.push(...refused)
      }
      return answer
    },
    onSettled: refresh,
  })
}

export function useCreatePair() {
  const refresh = useRefreshPairs()
  return useMutation({
    mutationFn: (pair: TwoPeople & { introduce?: boolean }) => call('createPair', { body: pair }),
    onSettled: refresh,
  })
}

/** Says that two people must be paired, or must not, or takes that back. */
export function useMarkPair() {
  return useMutation({ mutationFn: (change: MarkChange) => call('markPair', { body: change }) })
}

function useRefreshPairs() {
  const client = useQueryClient()
  return () =>
    Promise.all(
      ['getCustomer', 'getMe', 'listCustomers', 'listAlarms'].map((operation) =>
        client.invalidateQueries({ queryKey: [operation] }),
      ),
    )
}
