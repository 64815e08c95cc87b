import { inParallel } from '../in-parallel.ts'
import { valuesOf } from '../store.ts'
import { appliedImports, isOffered, lastOf } from './forget-imports.ts'
import { freeInMs } from './import-claim.ts'
import type { ImportJob, ImportStore } from './import-job.ts'
import type { PeopleStore } from './ports.ts'
import { isWriting } from './undo-import.ts'

type Needs = ImportStore & Pick<PeopleStore, 'employees'> & { now: () => string; realNow: () => number }
export type AppliedImport = ImportJob & {
  byName: string
  mayUndo: boolean
  /** In how many real ms an import that is not heard of counts as cut short; null for all others. */
  freeInMs: number | null
}
const SHOWN = 20

/** The last twenty imports that were applied, newest first, and which of them can be undone (1.1). */
export const listImports = (needs: Needs) => async (): Promise<AppliedImport[]> => {
  const applied = appliedImports(await valuesOf(needs.imports.list({ kind: 'import' })))
  const last = lastOf(applied)
  return inParallel(applied.slice(0, SHOWN), async (job) => ({
    ...seenAs(job, needs.realNow()),
    byName: job.byId ? ((await needs.employees.get({ employeeId: job.byId }))?.value.name ?? '') : '',
    mayUndo: job.job === last?.job && !isWriting(job, needs.realNow()) && isOffered(job, needs.now()),
  }))
}

/** One that was cut short says itself that it still writes, until somebody completes it or takes it back. */
function seenAs(job: ImportJob, realNow: number): ImportJob & Pick<AppliedImport, 'freeInMs'> {
  const atWork = job.state === 'writing' || job.state === 'undoing'
  const free = atWork ? freeInMs(job.heardAt, realNow) : null
  if (job.state === 'writing' && free === 0) return { ...job, state: 'failed', freeInMs: null }
  return { ...job, freeInMs: free === 0 ? null : free }
}

/** How far an import is; undefined for one that nobody knows. */
export const importProgress =
  ({ imports }: ImportStore) =>
  async (job: string): Promise<ImportJob | undefined> =>
    (await imports.get({ kind: 'import', job }))?.value
