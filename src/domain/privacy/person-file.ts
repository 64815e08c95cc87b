import type { Rows } from '../store.ts'
import type { Claim } from '../take-claim.ts'

/** That everything stored about somebody was asked for as a file, by themselves or by an administrator (6.4). */
export type PersonFile = {
  /** Names what it holds; a new one each time it is made anew. */
  id: string
  personId: string
  /** Whether they asked themselves, who alone get what only they may read. */
  self: boolean
  /** Product time, and how many rows it has; null while it is being made. */
  readyAt: string | null
  rows: number | null
  /** How many rows nobody could read when it was made, whomever they are about; null: not known. */
  unread: number | null
  /** Whether it cannot be made, as something stored could not be told; null: not that we know. */
  failed: boolean | null
  /** The real instant (ms) at which it was last put on the queue. */
  heardAt: number
}
export type FileKey = { kind: 'file'; personId: string; self: boolean }
export const keyOfFile = ({ personId, self }: Pick<PersonFile, 'personId' | 'self'>): FileKey => ({
  kind: 'file',
  personId,
  self,
})

/** So long it is kept at all. Product time. */
export const KEPT_MS = 3_600_000
/** Whether it is still to be made. */
export const isToMake = ({ readyAt, failed }: PersonFile): boolean => !readyAt && !failed
/** One row of such a file, with what kind it is. */
export type FileRow = { kind: string; row: Record<string, unknown> }
/** What the files hold, in as few rows as fit. */
export type FileParts = {
  add(fileId: string, rows: readonly FileRow[]): Promise<void>
  read(fileId: string): Promise<FileRow[]>
  forget(fileId: string): Promise<void>
}
/** Who looks at everything there is now; one at a time. */
export type LookClaim = Claim & { kind: 'look' }
export type LookClaimRows = Rows<{ kind: 'look' }, LookClaim>
export type FileStore = {
  personFiles: Rows<FileKey, PersonFile>
  fileParts: FileParts
  lookClaims: LookClaimRows
}
