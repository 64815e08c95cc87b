import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { AppliedImport, Undone } from '../../src/contract/imports.ts'
import { call } from '../api.ts'
import { type Answered, useAnswer } from '../parts/use-answer.ts'
import { settled } from './settle-import.ts'

const LIST_EVERY_MS = 15_000

/** The last imports that were applied, newest first. */
export function useImports(): Answered<'listImports'> {
  return useAnswer('listImports', {}, { everyMs: LIST_EVERY_MS })
}

/** Takes an import back. When the answer got lost, its progress tells what became of it. */
export function useUndoImport(onUndone: (undone: Undone) => void) {
  const client = useQueryClient()
  return useMutation({
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
  })
}

/** How many rows an applied import wrote. */
export function rowsOf({ added, changed, left }: Pick<AppliedImport, 'added' | 'changed' | 'left'>): number {
  return added + changed + left
}
