import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../api.ts'

/** One successor, on either side. */
export type Successor = { employeeId: string } | { contactId: string }
type Mail = { subject: string; text: string }

/** Who could follow in a pair, with a mail about the chosen one; asked for once each, so that nothing changes under the hands. */
export function useHandoverProposal(pairId: string, successor: Successor | undefined) {
  return useQuery({
    queryKey: ['proposeHandover', pairId, successor],
    queryFn: ({ signal }) => call('proposeHandover', { params: { pairId }, query: successor ?? {} }, signal),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
}

export function useHandOver(pairId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Successor & { mail: Mail | null }) => call('handOver', { params: { pairId }, body }),
    onSettled: () =>
      Promise.all(
        ['getCustomer', 'getMe', 'listVisits', 'getVisit', 'listAlarms', 'teamOverview'].map((operation) =>
          client.invalidateQueries({ queryKey: [operation] }),
        ),
      ),
  })
}
