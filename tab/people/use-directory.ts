import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { DirectoryStatus } from '../../src/contract/imports.ts'
import { call } from '../api.ts'
import { type Answered, EVERY_MS, useAnswer } from '../parts/use-answer.ts'

const QUIET_EVERY_MS = 30_000
const KEY = ['directoryStatus', {}]

/** How far the employees are read from Entra; looked at often while they are being read. */
export function useDirectory(): Answered<'directoryStatus'> {
  const running = useQueryClient().getQueryData<DirectoryStatus>(KEY)?.state === 'running'
  return useAnswer('directoryStatus', {}, { everyMs: running ? EVERY_MS : QUIET_EVERY_MS })
}

/** Reads them now; the answer comes when it has begun. `endMany` also ends more than a third of all at once. */
export function useReadDirectory() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ endMany = false }: { endMany?: boolean }) => call('readDirectory', { body: { endMany } }),
    onSuccess: (status) => client.setQueryData(KEY, status),
    onError: () => client.invalidateQueries({ queryKey: KEY }),
  })
}
