import { inParallel } from '../in-parallel.ts'
import type { ImportJob, ImportStore } from './import-job.ts'

const KEPT = 20
const PROGRESS_MS = 86_400_000

/** Imports that were applied, newest first; one that another completes is told with that. */
export function appliedImports(all: readonly ImportJob[]): ImportJob[] {
  const completed = new Set(all.map(({ completes }) => completes))
  return all
    .filter(({ wrote, job }) => wrote && !completed.has(job))
    .sort((a, b) => (a.at === b.at ? b.heardAt - a.heardAt : a.at < b.at ? 1 : -1))
}

/** The one import that can be undone: the last that is not. */
export const lastOf = (applied: readonly ImportJob[]): ImportJob | undefined =>
  applied.find(({ state }) => state !== 'undone')

/** Whether the undoing of the last import was begun and not ended. */
export const isHalfUndone = (all: readonly ImportJob[]): boolean =>
  lastOf(appliedImports(all))?.state === 'undoing'

/** Forgets what nobody can see any more: imports but the last twenty with what it took to undo them, and old progress. */
export async function forgetOldImports(needs: ImportStore & { realNow: () => number }): Promise<void> {
  const stored = await needs.imports.list({ kind: 'import' })
  const all = stored.map(({ value }) => value)
  const kept = new Set<string | null>()
  for (const each of appliedImports(all).slice(0, KEPT))
    for (const job of chainOf(each, all)) kept.add(job.job)
  const old = stored.filter(
    ({ value: { wrote, job, heardAt } }) =>
      !kept.has(job) && (wrote || heardAt < needs.realNow() - PROGRESS_MS),
  )
  await inParallel(old, async (each) => {
    const { job, wrote } = each.value
    if (wrote) await needs.undoLog.forget(job)
    await needs.imports.remove({ kind: 'import', job }, each)
  })
}

/** An import and those that it completes, newest first. */
export function chainOf(last: ImportJob, all: readonly ImportJob[]): ImportJob[] {
  const before = all.find(({ job }) => job === last.completes)
  return before ? [last, ...chainOf(before, all)] : [last]
}
