import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ImportReport, Undone } from '../../src/contract/imports.ts'
import type { ImportKind } from '../../src/contract/words.ts'
import { call } from '../api.ts'
import type { ChosenFile } from './chosen-file.ts'
import { comparedWith } from './import-sources.ts'
import { oneWrite } from './one-write.ts'
import { settled } from './settle-import.ts'

/** `leave` marks as left what is gone from the file. */
export type Run = { file: ChosenFile; source: string; apply: boolean; leave?: boolean; job: string }
export type Outcome = {
  file: ChosenFile
  source: string
  applied: boolean
  report: ImportReport
  undone?: Undone
}

/** One import of one kind: first a dry run, then the same file for good, and back again. */
export function useImport(kind: ImportKind, onApplied: () => void) {
  const client = useQueryClient()
  const [outcome, setOutcome] = useState<Outcome>()
  const [runs] = useState(oneWrite)
  const mutation = useMutation({
    mutationFn: (given: Run) => send(kind, given, outcome?.report),
    onSuccess: (report, { file, source, apply, job }) => {
      if (!runs.counts(job)) return
      setOutcome({ file, source: comparedWith(report, source), applied: apply, report })
      if (!apply) return
      onApplied()
      void client.invalidateQueries()
    },
    onError: () => client.invalidateQueries({ queryKey: ['listImports'] }),
    onSettled: (_report, _error, { job }) => runs.end(job),
  })
  /** False where an import is being written: then nothing begins. */
  const run = (given: Omit<Run, 'job'>): boolean => {
    const job = crypto.randomUUID()
    if (!runs.begin(job, given.apply)) return false
    if (!given.apply) setOutcome(undefined)
    mutation.mutate({ ...given, job })
    return true
  }
  return {
    outcome,
    run,
    keepUndone: (undone: Undone) => setOutcome((before) => before && { ...before, undone }),
    error: mutation.error,
    failed: mutation.isError ? mutation.variables : undefined,
    running: mutation.isPending ? mutation.variables : undefined,
  }
}

/** When the answer to an import got lost, its progress tells what became of it; it did then what the dry run showed. */
async function send(kind: ImportKind, { file, source, apply, leave, job }: Run, looked?: ImportReport) {
  const asked = call('importFile', {
    params: { kind },
    query: { apply: apply ? 'true' : 'false', source, job, rows: 'true', gone: leave ? 'left' : 'keep' },
    body: file.content,
  })
  if (!apply || !looked) return asked
  return asked.catch(async (error: unknown) => {
    await settled(job, 'done', error)
    return { ...looked, job }
  })
}
