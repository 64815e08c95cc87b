import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { PollView } from '../../src/contract/polls.ts'
import { call } from '../api.ts'
import { Refusal } from '../parts/problem.ts'
import { useAnswer } from '../parts/use-answer.ts'
import type { PollAsked } from './asking.ts'

const LIST_EVERY_MS = 5_000
type Mail = { subject: string; text: string }

/** The open questions that the reader may see, all or those to one customer. */
export const usePolls = (customerId: string | undefined) =>
  useAnswer('listPolls', customerId ? { query: { customerId } } : {}, { everyMs: LIST_EVERY_MS })

export function useDraftPoll() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: PollAsked) => call('draftPoll', { body }),
    onError(error) {
      // How often they are approached has changed since it was asked: then the dialog asks to be sure of it.
      if (error instanceof Refusal && error.reason === 'often approached')
        void client.invalidateQueries({ queryKey: ['proposeVisit'] })
    },
  })
}

type Sending = PollAsked & { way: 'mail' | 'copied'; mails: (Mail & { contactId: string })[] }
export function useAskContacts() {
  const lookAgain = useLookAgain()
  return useMutation({
    mutationFn: (body: Sending) => call('askContacts', { body }),
    onSettled: lookAgain,
  })
}

export function useBookFromPoll({ id: pollId }: PollView) {
  const lookAgain = useLookAgain()
  return useMutation({
    mutationFn: (start: string) => call('bookFromPoll', { params: { pollId }, body: { start } }),
    onSettled: lookAgain,
  })
}

export function useExtendPoll({ id: pollId }: PollView) {
  const lookAgain = useLookAgain()
  return useMutation({
    mutationFn: () => call('extendPoll', { params: { pollId }, body: {} }),
    onSettled: lookAgain,
  })
}

export function useClosePoll({ id: pollId }: PollView) {
  const lookAgain = useLookAgain()
  return useMutation({
    mutationFn: () => call('closePoll', { params: { pollId } }),
    onSettled: lookAgain,
  })
}

/** The mail of one contact; with `renew` the link in it is new and the old one ends. */
export function usePollMail({ id: pollId }: PollView) {
  const lookAgain = useLookAgain()
  return useMutation({
    mutationFn: ({ contactId, renew }: { contactId: string; renew: boolean }) =>
      call(renew ? 'replacePollLink' : 'pollMail', { params: { pollId, contactId } }),
    onSettled: lookAgain,
  })
}

export function useRemindGuest({ id: pollId }: PollView) {
  const lookAgain = useLookAgain()
  return useMutation({
    mutationFn: ({ contactId, ...body }: Mail & { contactId: string }) =>
      call('remindGuest', { params: { pollId, contactId }, body }),
    onSettled: lookAgain,
  })
}

/** Everything that shows questions or visits is asked for anew. */
function useLookAgain() {
  const client = useQueryClient()
  return () => {
    for (const list of ['listPolls', 'listVisits', 'getCustomer', 'teamOverview'])
      void client.invalidateQueries({ queryKey: [list] })
  }
}
