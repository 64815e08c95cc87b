import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../api.ts'
import { type Answered, useAnswer } from '../parts/use-answer.ts'

const SEEN_EVERY_MS = 30_000

/** Work that failed too often and waits for somebody. */
export function useSetAside(): Answered<'listSetAside'> {
  return useAnswer('listSetAside', {}, { everyMs: SEEN_EVERY_MS })
}

/** Lets some of it be done once more; the list that remains is shown at once. */
export function useRedo() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (ids: string[]) => call('redoSetAside', { body: { ids } }),
    onSuccess: (left) => client.setQueryData(['listSetAside', {}], left),
    onError: () => client.invalidateQueries({ queryKey: ['listSetAside'] }),
  })
}
