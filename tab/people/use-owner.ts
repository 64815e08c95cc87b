import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Answer } from '../../src/contract/routes.ts'
import { call } from '../api.ts'

type Customer = Answer<'getCustomer'>

/** Names the owner of a customer; the page shows them at once (1.7). */
export function useSetOwner(customerId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (employeeId: string) => call('setOwner', { params: { customerId }, body: { employeeId } }),
    async onSuccess({ owner, since }) {
      const queryKey = ['getCustomer', { params: { customerId } }]
      await client.cancelQueries({ queryKey })
      client.setQueryData<Customer>(queryKey, (there) => there && { ...there, owner, ownerSince: since })
      for (const name of ['getCustomer', 'listCustomers', 'listAlarms'])
        void client.invalidateQueries({ queryKey: [name] })
    },
  })
}
