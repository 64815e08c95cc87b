import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Overview } from '../../src/contract/overview.ts'
import { call, type Input } from '../api.ts'

type Keeping = NonNullable<Input<'keepFollowUp'>['body']>

/**
 * Ticks a promise of mine off, or opens it again, one after the other. What is kept leaves the late ones at once, and comes
 * back where that was not stored; `onError` is told also when what asked for it is gone by then.
 */
export function useKeepFollowUp({ onError }: { onError?: (error: Error) => void } = {}) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Keeping) => call('keepFollowUp', { body }),
    scope: { id: 'keepFollowUp' },
    onMutate: async (body) => {
      await client.cancelQueries({ queryKey: ['teamOverview'] })
      const before = client.getQueriesData({ queryKey: ['teamOverview'] })
      if (body.kept)
        client.setQueriesData<Overview>(
          { queryKey: ['teamOverview'] },
          (known) => known && without(known, body),
        )
      return before
    },
    onError: (error, _, before = []) => {
      for (const [key, known] of before) client.setQueryData(key, known)
      onError?.(error)
    },
    onSettled: () => askAnew(client),
  })
}

/** Late promises less one of mine. */
function without(overview: Overview, { cycleId, pairId }: Keeping): Overview {
  const left = overview.lateFollowUps.filter(
    ({ mine }) => mine?.cycleId !== cycleId || mine.pairId !== pairId,
  )
  const gone = overview.lateFollowUps.length - left.length
  return { ...overview, lateFollowUps: left, lateFollowUpCount: overview.lateFollowUpCount - gone }
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
