import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ImportReport } from '../../src/contract/imports.ts'
import type { ImportKind } from '../../src/contract/words.ts'
import { call } from '../api.ts'

/** A file as it was when it was chosen, so that what is applied is what was shown. */
export type ChosenFile = { name: string; content: Blob }
/** `leave` marks as left what is gone from the file. */
type Run = { file: ChosenFile; source: string; apply: boolean; leave?: boolean }
export type Outcome = { file: ChosenFile; source: string; applied: boolean; report: ImportReport }

/** One import of one kind: first a dry run, then the same file for good. */
export function useImport(kind: ImportKind, onApplied: () => void) {
  const client = useQueryClient()
  const [outcome, setOutcome] = useState<Outcome>()
  const mutation = useMutation({
    mutationFn: ({ file, source, apply, leave }: Run) =>
      call('importFile', {
        params: { kind },
        query: {
          apply: apply ? 'true' : 'false',
          source: source.trim() || undefined,
          gone: leave ? 'left' : 'keep',
        },
        body: file.content,
      }),
    onSuccess: (report, { file, source, apply }) => {
      setOutcome({ file, source, applied: apply, report })
      if (!apply) return
      onApplied()
      return client.invalidateQueries()
    },
  })
  const run = (given: Run) => {
    if (!given.apply) setOutcome(undefined)
    mutation.mutate(given)
  }
  return { outcome, run, error: mutation.error, running: mutation.isPending ? mutation.variables : undefined }
}
