import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Answer } from '../../src/contract/routes.ts'
import type { Cadence } from '../../src/contract/words.ts'
import { call } from '../api.ts'

/** Says how often people speak with a customer; the page shows it at once (2.1). */
export function useSetCadence(customerId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (cadence: Cadence) => call('setCadence', { params: { customerId }, body: { cadence } }),
    async onSuccess(cadence) {
      const queryKey = ['getCustomer', { params: { customerId } }]
      await client.cancelQueries({ queryKey })
      client.setQueryData<Answer<'getCustomer'>>(queryKey, (there) => there && { ...there, cadence })
    },
  })
}
