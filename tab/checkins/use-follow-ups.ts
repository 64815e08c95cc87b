import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { call, type Input } from '../api.ts'

type Keeping = NonNullable<Input<'keepFollowUp'>['body']>

/** Ticks a promise of mine off, or opens it again; what shows it is asked for anew. */
export function useKeepFollowUp() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Keeping) => call('keepFollowUp', { body }),
    onSuccess: () => askAnew(client),
  })
}

/** Gives a promise of mine to a colleague. */
export function useGiveFollowUp() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: NonNullable<Input<'giveFollowUp'>['body']>) => call('giveFollowUp', { body }),
    onSuccess: () => askAnew(client),
  })
}

/** Takes it back. */
export function useTakeBackFollowUp() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: NonNullable<Input<'takeBackFollowUp'>['body']>) => call('takeBackFollowUp', { body }),
    onSuccess: () => askAnew(client),
  })
}

const askAnew = (client: QueryClient) =>
  Promise.all(
    ['getMe', 'teamOverview', 'getCustomer'].map((name) => client.invalidateQueries({ queryKey: [name] })),
  )
