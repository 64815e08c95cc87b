import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Answer } from '../../src/contract/routes.ts'
import { call } from '../api.ts'
import { type Answered, useAnswer } from '../parts/use-answer.ts'
import type { Talk } from './talk-draft.ts'

const SELDOM_MS = 300_000

/** The departments there are; asked for when somebody says more. */
export function useDepartments(): Answered<'listDepartments'> {
  return useAnswer('listDepartments', {}, { everyMs: SELDOM_MS })
}

/**
 * Stores a conversation; everything that shows it is asked for anew (2.7). `onTold` hears of it also when whoever sent it
 * has closed the dialog meanwhile.
 */
export function useLog(onTold: (told: Answer<'logConversation'>) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (talk: Talk) => call('logConversation', { body: talk }),
    onSuccess: (told) => {
      onTold(told)
      for (const name of ['getMe', 'getCustomer', 'teamOverview'])
        void client.invalidateQueries({ queryKey: [name] })
    },
  })
}
