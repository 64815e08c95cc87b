import type { Rows } from '../store.ts'

/** That everything stored about somebody was asked for as a file, by themselves or by an administrator (6.4). */
export type PersonFile = {
  /** Names what it holds; a new one each time it is made anew. */
  id: string
  personId: string
  /** Whether they asked themselves, who alone get what only they may read. */
  self: boolean
  /** Product time; null while it is being made. */
  readyAt: string | null
  /** The real instant (ms) at which it was last heard that it goes on. */
  heardAt: number
}
export type FileKey = { kind: 'file'; personId: string; self: boolean }
/** One row of such a file, with what kind it is. */
export type FileRow = { kind: string; row: Record<string, unknown> }
/** What the files hold, in as few rows as fit. */
export type FileParts = {
  add(fileId: string, rows: readonly FileRow[]): Promise<void>
  read(fileId: string): Promise<FileRow[]>
  forget(fileId: string): Promise<void>
}
/** Who looks at everything there is now; one at a time. `holder` is empty when nobody does. */
export type LookClaim = {
  kind: 'look'
  holder: string
  /** The real instant (ms) at which the holder was last heard of. */
  heardAt: number
}
export type LookClaimRows = Rows<{ kind: 'look' }, LookClaim>
export type FileStore = {
  personFiles: Rows<FileKey, PersonFile>
  fileParts: FileParts
  lookClaims: LookClaimRows
}
