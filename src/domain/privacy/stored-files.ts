import type { Rows } from '../store.ts'
import type { FileRow, FileStore } from './person-file.ts'
import type { KindsOf } from './stored-kind.ts'

/** What a file with everything about somebody holds. */
type PartRows = { fileParts: Rows<{ fileId: string }, { rows: FileRow[] }> }

/** Files with everything about somebody, for the hour in which they may be fetched. */
export const STORED_FILES: KindsOf<Omit<FileStore, 'fileParts'> & PartRows> = {
  personFiles: {
    table: 'lookups',
    at: /^files /,
    keeping: 'hour',
    goes: ['key'],
    // What people do with their own leaves no note (6.1).
    isTold: () => false,
    tags: {
      id: 'none',
      personId: 'contact of personId',
      self: 'none',
      readyAt: 'none',
      rows: 'none',
      unread: 'none',
      failed: 'none',
      heardAt: 'none',
    },
  },
  fileParts: {
    table: 'undo',
    at: /^file:/,
    keeping: 'hour',
    goes: [],
    fleeting: true,
    tags: { rows: 'contact of rows' },
  },
  lookClaims: {
    table: 'lookups',
    at: /^claim /,
    keeping: 'working',
    goes: [],
    tags: { kind: 'none', holder: 'none', heardAt: 'none' },
  },
}
