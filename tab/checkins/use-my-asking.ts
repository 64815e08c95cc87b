import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { MyAsking } from '../../src/contract/cycles.ts'
import { call } from '../api.ts'
import { type Answered, useAnswer } from '../parts/use-answer.ts'
import { type AskingChange, undoOf } from './my-asking.ts'

const KEY = ['getAsking', {}]

/** How I am asked; what is said in chat shows here soon. */
export function useMyAsking(): Answered<'getAsking'> {
  return useAnswer('getAsking', {}, { everyMs: 5_000 })
}

/** Pauses, resumes, stops or takes up the questions to me (2.6). */
export function useChangeMyAsking() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ change }: { change: AskingChange; before: MyAsking; isUndo?: boolean }) => send(change),
    async onSuccess(asking) {
      await client.cancelQueries({ queryKey: KEY })
      client.setQueryData<MyAsking>(KEY, asking)
      for (const name of ['getMe', 'teamOverview']) void client.invalidateQueries({ queryKey: [name] })
    },
    onError: () => client.invalidateQueries({ queryKey: KEY }),
  })
}
export type ChangeMyAsking = ReturnType<typeof useChangeMyAsking>

/** What takes the last change back; undefined when there is none, or it was a taking back itself. */
export function useUndo({ isSuccess, variables }: ChangeMyAsking): AskingChange | undefined {
  return isSuccess && !variables.isUndo ? undoOf(variables) : undefined
}

function send(change: AskingChange): Promise<MyAsking> {
  if ('until' in change) return call('pauseMe', { body: change })
  return call('optOut', { body: change })
}
