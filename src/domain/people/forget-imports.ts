import { inParallel } from '../in-parallel.ts'
import type { ImportJob, ImportStore } from './import-job.ts'

const KEPT = 20
const DAY_MS = 86_400_000
const PROGRESS_MS = DAY_MS
/** Undoing is offered for 30 days of product time, and what it takes is kept a day longer, so that none is cut short. */
const OFFERED_MS = 30 * DAY_MS
const LOGGED_MS = OFFERED_MS + DAY_MS

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

/** After so long, undoing would take more from people than it mends; half an undo may always be ended. */
export const isOffered = ({ at, state }: ImportJob, now: string, ms = OFFERED_MS): boolean =>
  state === 'undoing' || Date.parse(now) - Date.parse(at) <= ms

/** Whether the undoing of the last import was begun and not ended. */
export const isHalfUndone = (all: readonly ImportJob[]): boolean =>
  lastOf(appliedImports(all))?.state === 'undoing'

/**
 * Forgets imports that nobody can see any more, but the last twenty and old progress, and what it took to undo those
 * that cannot be undone any more (6.4). After an import, and once a week. Safe to repeat.
 */
export async function forgetOldImports(
  needs: ImportStore & { now: () => string; realNow: () => number },
): Promise<void> {
  const stored = await needs.imports.list({ kind: 'import' })
  const all = stored.map(({ value }) => value)
  const shown = appliedImports(all).slice(0, KEPT)
  const jobsOf = (some: readonly ImportJob[]) =>
    new Set(some.flatMap((each) => chainOf(each, all)).map(({ job }) => job))
  const kept = jobsOf(shown)
  const logged = jobsOf(shown.filter((each) => isOffered(each, needs.now(), LOGGED_MS)))
  await inParallel(stored, async (each) => {
    const { job, wrote, heardAt } = each.value
    if (wrote && !logged.has(job)) await needs.undoLog.forget(job)
    const isOver = wrote || heardAt < needs.realNow() - PROGRESS_MS
    if (!kept.has(job) && isOver) await needs.imports.remove({ kind: 'import', job }, each)
  })
}

/** An import and those that it completes, newest first. */
export function chainOf(last: ImportJob, all: readonly ImportJob[]): ImportJob[] {
  const before = all.find(({ job }) => job === last.completes)
  return before ? [last, ...chainOf(before, all)] : [last]
}
