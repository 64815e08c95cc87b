import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AppliedImport, Undone } from '../../src/contract/imports.ts'
import { call } from '../api.ts'
import { type Answered, useAnswer } from '../parts/use-answer.ts'
import { oneWrite } from './one-write.ts'
import { settled } from './settle-import.ts'

const LIST_EVERY_MS = 15_000

/** The last imports that were applied, newest first. */
export function useImports(): Answered<'listImports'> {
  return useAnswer('listImports', {}, { everyMs: LIST_EVERY_MS })
}

/** Takes an import back, once. When the answer got lost, its progress tells what became of it. */
export function useUndoImport(onUndone: (undone: Undone) => void) {
  const client = useQueryClient()
  const [runs] = useState(oneWrite)
  const mutation = useMutation({
    mutationFn: ({ job, rows }: { job: string; rows: number }) =>
      call('undoImport', { params: { job }, body: {} }).catch(async (error: unknown) => {
        await settled(job, 'undone', error)
        return { undone: rows, kept: [] }
      }),
    onSuccess: (undone) => {
      onUndone(undone)
      void client.invalidateQueries()
    },
    onError: () => client.invalidateQueries({ queryKey: ['listImports'] }),
    onSettled: (_undone, _error, { job }) => runs.end(job),
  })
  const begin = (given: { job: string; rows: number }) =>
    runs.begin(given.job, true) && mutation.mutate(given)
  return { error: mutation.error, isPending: mutation.isPending, isError: mutation.isError, begin }
}

/** How many rows an applied import wrote. */
export function rowsOf({ added, changed, left }: Pick<AppliedImport, 'added' | 'changed' | 'left'>): number {
  return added + changed + left
}
