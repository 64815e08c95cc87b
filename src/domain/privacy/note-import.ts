import { type AskCalendar, dayIn } from '../checkins/cycle.ts'
import type { ImportNoted, WorkQueue } from '../checkins/work.ts'
import { inChunks } from '../in-parallel.ts'
import { foldWrites } from '../people/fold-undo.ts'
import type { ImportStore } from '../people/import-job.ts'
import { isWriting } from '../people/undo-import.ts'
import type { LoggedKind, Written } from '../people/undo-log.ts'
import { AT_ONCE } from './note-access.ts'

type Needs = Pick<ImportStore, 'imports' | 'undoLog'> & {
  queue: WorkQueue
  calendar: Pick<AskCalendar, 'zone'>
  realNow: () => number
}

/** After so long an import is looked at again that is not over yet. */
const AGAIN_MS = 5000

/**
 * Notes for everybody whose data an import changed, or taking it back, that somebody did so (6.4): by what it kept of
 * its writes. Whom a file brings in has nothing yet that could be changed. Safe to repeat. Answers after how many ms to
 * go on.
 */
export const noteImport =
  (needs: Needs) =>
  async ({ job, byId, at, ended }: ImportNoted): Promise<{ laterMs: number | null }> => {
    const there = (await needs.imports.get({ kind: 'import', job }))?.value
    if (there && !ended && isWriting(there, needs.realNow())) return { laterMs: AGAIN_MS }
    const folded = foldWrites([await needs.undoLog.read(job)])
    const ids = new Set([...folded.values()].flat().flatMap(changedBy))
    ids.delete(byId)
    const note = { what: 'data changed', byId, asAdministrator: true, at } as const
    const day = dayIn(at, needs.calendar.zone)
    await inChunks(
      [...ids],
      (personIds) => needs.queue.put({ kind: 'access', ...note, day, personIds }),
      AT_ONCE,
    )
    return { laterMs: null }
  }

/** Whose data a write changed. */
function changedBy({ of, key, prior, after }: Written): string[] {
  const ids: Record<LoggedKind, unknown[]> = {
    employees: [prior && key.employeeId],
    contacts: [prior && key.contactId],
    members: [key.employeeId],
    pairs: [prior, after].flatMap((pair) => [pair?.employeeId, pair?.contactId]),
    customers: prior?.ownerId === after?.ownerId ? [] : [prior?.ownerId, after?.ownerId],
    snapshots: [],
  }
  return ids[of].filter((id) => typeof id === 'string')
}
