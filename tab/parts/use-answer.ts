import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { OperationId } from '../../src/contract/paths.ts'
import type { Answer } from '../../src/contract/routes.ts'
import { call, type Input } from '../api.ts'
import { Unreachable } from './problem.ts'

/** So often a page looks for news while it is visible; an answer given in chat shows without reloading. */
export const EVERY_MS = 3_000
/** So often after the service refused; a lost connection is tried at the usual pace, so that its return shows soon. */
const GENTLY_MS = 12_000

export type Answered<O extends OperationId> = UseQueryResult<Answer<O>>

/** What the service answers to a question, kept fresh while the page is looked at. */
export function useAnswer<O extends OperationId>(
  operation: O,
  input: Input<O> = {},
  { enabled = true, everyMs = EVERY_MS } = {},
): Answered<O> {
  return useQuery<Answer<O>>({
    queryKey: [operation, input],
    queryFn: ({ signal }) => call(operation, input, signal),
    refetchInterval: ({ state: { error } }) => pace(everyMs, error),
    enabled,
  })
}

function pace(everyMs: number, error: unknown): number {
  if (!error) return everyMs
  return error instanceof Unreachable ? EVERY_MS : Math.max(everyMs, GENTLY_MS)
}

/** Who is looking, with their pairs and their month. Parts that only need the name or the roles ask seldom. */
export function useMe(everyMs = 60_000): Answered<'getMe'> {
  return useAnswer('getMe', {}, { everyMs })
}
