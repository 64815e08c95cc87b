import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { VisibilityView } from '../../src/contract/privacy.ts'
import { call, type Input } from '../api.ts'
import { type Answered, useAnswer } from '../parts/use-answer.ts'

const EVERY_MS = 30_000
const KEY = ['getVisibility', {}]

/** Who is seen, and every change of it. */
export function useVisibility(): Answered<'getVisibility'> {
  return useAnswer('getVisibility', {}, { everyMs: EVERY_MS })
}

/** Sets who is seen (6.2); where somebody else did meanwhile, theirs is shown. What others show of people follows. */
export function useChangeVisibility() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: NonNullable<Input<'changeVisibility'>['body']>) => call('changeVisibility', { body }),
    async onSuccess(visibility) {
      await client.cancelQueries({ queryKey: KEY })
      client.setQueryData<VisibilityView>(KEY, visibility)
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== KEY[0] })
    },
    onError: () => client.invalidateQueries({ queryKey: KEY }),
  })
}
