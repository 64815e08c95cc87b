import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { PairView } from '../../src/contract/pairing.ts'
import type { CHOSEN_END_REASONS, IntroductionWay } from '../../src/contract/words.ts'
import { call } from '../api.ts'

type Mail = { subject: string; text: string }
export type ChosenReason = (typeof CHOSEN_END_REASONS)[number]

/** The draft of an introduction; asked for once, so that it does not change under the writer's hands. */
export function useIntroduction(pairId: string) {
  return useQuery({
    queryKey: ['introduction', pairId],
    queryFn: ({ signal }) => call('introduction', { params: { pairId } }, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
}

export function useIntroducePair({ id: pairId }: PairView) {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (body: { how: IntroductionWay; mail?: Mail }) =>
      call('introducePair', { params: { pairId }, body }),
    onSettled: refresh,
  })
}

export function usePausePair() {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ pair, until }: { pair: PairView; until: string | null }) =>
      call('pausePair', { params: { pairId: pair.id }, body: { until } }),
    onSettled: refresh,
  })
}

export function useEndPair({ id: pairId }: PairView) {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (reason: ChosenReason) => call('endPair', { params: { pairId }, body: { reason } }),
    onSettled: refresh,
  })
}

/** Takes the end of a pair back, after it was ended by mistake, and that the contact had left: all is what it was. */
export function usePairAgain() {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ id: pairId }: PairView) =>
      call('pausePair', { params: { pairId }, body: { until: null } }),
    onSettled: refresh,
  })
}

function useRefresh() {
  const client = useQueryClient()
  return () =>
    Promise.all(
      ['getCustomer', 'getMe', 'listAlarms'].map((queryKey) =>
        client.invalidateQueries({ queryKey: [queryKey] }),
      ),
    )
}
