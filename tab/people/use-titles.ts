import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call, type Input } from '../api.ts'
import { type Answered, useAnswer } from '../parts/use-answer.ts'

const LIST_EVERY_MS = 30_000

/** Job titles that the product could not place, or that somebody placed by hand (1.3). */
export function useTitles(): Answered<'listTitles'> {
  return useAnswer('listTitles', {}, { everyMs: LIST_EVERY_MS })
}

/** Says which function a title stands for; null leaves it to its words again. */
export function useCorrectTitle() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: NonNullable<Input<'correctTitle'>['body']>) => call('correctTitle', { body }),
    onMutate: () => client.cancelQueries({ queryKey: ['listTitles'] }),
    onSuccess: (titles) => client.setQueryData(['listTitles', {}], titles),
    onError: () => client.invalidateQueries({ queryKey: ['listTitles'] }),
  })
}
