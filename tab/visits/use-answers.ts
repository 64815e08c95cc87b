import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { VisitView } from '../../src/contract/visits.ts'
import { call } from '../api.ts'
import { useAnswer } from '../parts/use-answer.ts'

const EVERY_MS = 10_000
type Asking = {
  way: 'mail' | 'copied'
  mails: { contactId: string; subject: string; text: string }[]
  confirmed: boolean
}

/** What contacts said of a visit, for those who were invited to it. */
export const useAnswers = ({ id: visitId }: VisitView) =>
  useAnswer('readAnswers', { params: { visitId } }, { everyMs: EVERY_MS })

export function useDraftAnswers({ id: visitId }: VisitView) {
  return useMutation({ mutationFn: () => call('draftAnswerMails', { params: { visitId } }) })
}

export function useAskForAnswer({ id: visitId }: VisitView) {
  const onSettled = useLookAgain()
  return useMutation({
    mutationFn: (body: Asking) => call('askForAnswer', { params: { visitId }, body }),
    onSettled,
  })
}

/** Takes the link of a contact back. */
export function useEndAnswerLink({ id: visitId }: VisitView) {
  const onSettled = useLookAgain()
  return useMutation({
    mutationFn: (contactId: string) => call('endAnswerLink', { params: { visitId, contactId } }),
    onSettled,
  })
}

function useLookAgain() {
  const client = useQueryClient()
  return () => {
    for (const list of ['readAnswers', 'getCustomer']) void client.invalidateQueries({ queryKey: [list] })
  }
}
