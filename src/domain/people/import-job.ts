import type { ImportKind } from '../../contract/words.ts'
import { change, type Rows } from '../store.ts'
import { type ClaimStore, ImportBusy, SILENT_MS } from './import-claim.ts'
import type { UndoLog } from './undo-log.ts'

/** One import, as far as it is: its progress, and once it writes what it takes to undo it. */
export type ImportJob = {
  job: string
  kind: ImportKind
  source: string
  state: 'reading' | 'checking' | 'writing' | 'done' | 'failed' | 'undoing' | 'undone'
  /** Product time at which it began, and who began it. */
  at: string
  byId: string
  read: number
  written: number
  of: number | null
  added: number
  changed: number
  left: number
  /** Whether it has begun to write, so that it can be undone. */
  wrote: boolean
  /** The import of the same file that a crash cut short and that this one completes; it is undone with it. */
  completes: string | null
  /** The real instant (ms) at which it was last heard of. */
  heardAt: number
}

/** What imports remember of themselves. */
export type ImportStore = ClaimStore & {
  imports: Rows<{ kind: 'import'; job: string }, ImportJob>
  undoLog: UndoLog
}

/**
 * A job in work. `tell` is for progress: at most twice a second, and it never waits; `put` writes at once. Both throw
 * ImportBusy once another import has taken over.
 */
export type RunningJob = {
  readonly now: ImportJob
  tell(part: Partial<ImportJob>): void
  put(part: Partial<ImportJob>): Promise<void>
  /** To be awaited before a write: tells, and makes sure that no other has taken over meanwhile. */
  stay(): Promise<void>
}
type Needs = Pick<ImportStore, 'imports'> & { realNow: () => number }

const TWICE_A_SECOND_MS = 500

/** Keeps the row of a job; nothing is written while `kept` says no. `beat` holds the claim on writing imports. */
export function runJob(
  { imports, realNow }: Needs,
  first: ImportJob,
  kept: () => boolean,
  beat: () => Promise<void>,
): RunningJob {
  let now = first
  /** When it was last known that no other has taken over (real ms). */
  let held = Number.NEGATIVE_INFINITY
  let lost: ImportBusy | undefined
  let written = Number.NEGATIVE_INFINITY
  let pending: Promise<unknown> | undefined
  const write = async () => {
    written = realNow()
    await beat()
    held = written
    now = { ...now, heardAt: written }
    await change(imports, { kind: 'import', job: now.job }, () => now)
  }
  return {
    get now() {
      return now
    },
    tell(part) {
      now = { ...now, ...part }
      if (lost) throw lost
      if (!kept() || pending || realNow() - written < TWICE_A_SECOND_MS) return
      // Progress that could not be written is told the next time; the import itself goes on.
      pending = write()
        .catch((error: unknown) => {
          if (error instanceof ImportBusy) lost = error
        })
        .finally(() => {
          pending = undefined
        })
    },
    async stay() {
      if (realNow() - held < SILENT_MS / 2) return this.tell({})
      await pending
      await write()
    },
    async put(part) {
      now = { ...now, ...part }
      await pending
      if (kept()) await write()
    },
  }
}
