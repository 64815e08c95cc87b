import type { WorkQueue } from '../checkins/work.ts'
import { change } from '../store.ts'
import { nextNight } from './directory-night.ts'
import { type DirectoryReason, type DirectoryRun, newRun } from './directory-run.ts'
import type { DirectoryStore } from './ports.ts'

type Needs = Pick<DirectoryStore, 'directoryRuns'> & {
  queue: WorkQueue
  calendar: { zone: string }
  /** Null where no group of employees is set. */
  syncHour: number | null
  now: () => string
  realNow: () => number
  newToken: () => string
}
/** What is known of the employees in Entra. A run that is done may still have a reason: what it could not read. */
export type DirectoryStatus = Pick<DirectoryRun, 'added' | 'changed' | 'same' | 'left'> & {
  connected: boolean
  state: 'never' | DirectoryRun['state']
  startedAt: string | null
  endedAt: string | null
  reason: DirectoryReason | null
  nextAt: string | null
  /** Employees of whom the group says nothing, and the first of their names. */
  notInGroup: number
  notInGroupNames: string[]
  /** Members of the group who are left out, as their address is a contact's. */
  ofContacts: number
}

/** How far the employees are read from Entra (1.2). */
export const directoryStatus = (needs: Needs) => async (): Promise<DirectoryStatus> =>
  statusOf(needs, (await needs.directoryRuns.get({ kind: 'run' }))?.value)

/**
 * Lets the employees be read now (1.2): everybody's mailbox as well. One run at a time: while one is at work, it is
 * that one. `endMany` says that more than a third may leave, also to the one at work.
 */
export const askDirectory =
  (needs: Needs) =>
  async ({ endMany, byId }: { endMany: boolean; byId: string }): Promise<DirectoryStatus> => {
    if (needs.syncHour === null) return statusOf(needs, undefined)
    const id = `asked ${needs.now()} ${needs.newToken()}`
    const run = await change(needs.directoryRuns, { kind: 'run' }, (there) => {
      if (there?.state === 'running') return endMany ? { ...there, endMany, byId } : undefined
      return { ...newRun(id, needs.now(), there), endMany, byId }
    })
    // What is at work goes on by itself; what was cut off is taken up again.
    if (run && run.heldUntil <= needs.realNow())
      await needs.queue.put({ kind: 'read-directory', day: run.id })
    return statusOf(needs, run)
  }

function statusOf({ calendar, syncHour, now }: Needs, run: DirectoryRun | undefined): DirectoryStatus {
  const { added = 0, changed = 0, same = 0, left = 0 } = run ?? {}
  return {
    ...{ added, changed, same, left },
    notInGroup: run?.notInGroup?.count ?? 0,
    notInGroupNames: run?.notInGroup?.names ?? [],
    ofContacts: run?.ofContacts ?? 0,
    connected: syncHour !== null,
    state: run?.state ?? 'never',
    startedAt: run?.startedAt ?? null,
    endedAt: run?.endedAt ?? null,
    reason: run?.reason ?? null,
    nextAt: syncHour === null ? null : nextNight(now(), { ...calendar, syncHour }).dueAt,
  }
}
