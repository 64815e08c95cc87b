import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../api.ts'

/** Notes what a contact wants of us; everything that stands on their pairs and visits is read anew (6.4). */
export function useObjection(customerId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ contactId, objects }: { contactId: string; objects: boolean }) =>
      call('objectContact', { params: { customerId, contactId }, body: { objects } }),
    onSettled: () =>
      Promise.all(
        ['getCustomer', 'getMe', 'listAlarms', 'listVisits', 'listPolls'].map((queryKey) =>
          client.invalidateQueries({ queryKey: [queryKey] }),
        ),
      ),
  })
}
