import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call, type Input } from '../api.ts'

/** Notes a decision about a customer; its timeline is asked for anew (5.6). */
export function useNoteDecision(customerId: string) {
  const onSettled = useLookAgain()
  return useMutation({
    mutationFn: (body: NonNullable<Input<'noteDecision'>['body']>) =>
      call('noteDecision', { params: { customerId }, body }),
    onSettled,
  })
}

/** Takes back a decision that one noted oneself. */
export function useTakeBackDecision(customerId: string) {
  const onSettled = useLookAgain()
  return useMutation({
    mutationFn: (decisionId: string) => call('takeBackDecision', { params: { customerId, decisionId } }),
    onSettled,
  })
}

function useLookAgain() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: ['getCustomer', 'timeline'] })
}
