import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call, type Input } from '../api.ts'

type Keeping = NonNullable<Input<'keepFollowUp'>['body']>

/** Ticks a promise of mine off, or opens it again; what shows it is asked for anew. */
export function useKeepFollowUp() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Keeping) => call('keepFollowUp', { body }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['getMe'] }),
        client.invalidateQueries({ queryKey: ['teamOverview'] }),
        client.invalidateQueries({ queryKey: ['getCustomer'] }),
      ]),
  })
}
