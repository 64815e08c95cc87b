import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { VisitView } from '../../src/contract/visits.ts'
import { call } from '../api.ts'
import { useAnswer } from '../parts/use-answer.ts'

const EVERY_MS = 10_000
type Asking = { way: 'mail' | 'copied'; mails: { contactId: string; subject: string; text: string }[] }

/** What contacts said of a visit, for those who were invited to it. */
export const useAnswers = ({ id: visitId }: VisitView) =>
  useAnswer('readAnswers', { params: { visitId } }, { everyMs: EVERY_MS })

export function useDraftAnswers({ id: visitId }: VisitView) {
  return useMutation({ mutationFn: () => call('draftAnswerMails', { params: { visitId } }) })
}

export function useAskForAnswer({ id: visitId }: VisitView) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Asking) => call('askForAnswer', { params: { visitId }, body }),
    onSettled: () => {
      for (const list of ['readAnswers', 'getCustomer']) void client.invalidateQueries({ queryKey: [list] })
    },
  })
}
