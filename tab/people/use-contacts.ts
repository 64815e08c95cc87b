import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../api.ts'

/** Takes back that a contact has left (1.5); everything that stands on their pairs is read anew. */
export function useReturnContact(customerId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (contactId: string) => call('returnContact', { params: { customerId, contactId } }),
    onSettled: () =>
      Promise.all(
        ['getCustomer', 'getMe', 'listAlarms'].map((queryKey) =>
          client.invalidateQueries({ queryKey: [queryKey] }),
        ),
      ),
  })
}
