import type { ImportClaim } from '../../domain/people/import-claim.ts'
import type { ImportJob, ImportStore } from '../../domain/people/import-job.ts'
import type { NotWritten, Written } from '../../domain/people/undo-log.ts'
import type { Fields } from './codec.ts'
import type { OpenRows } from './open-tables.ts'
import { partsIn } from './parts.ts'
import type { RowTable } from './row-table.ts'

const job: Fields<ImportJob> = {
  job: 'text',
  kind: 'text',
  source: 'text',
  state: 'text',
  at: 'text',
  byId: 'text',
  read: 'number',
  written: 'number',
  of: 'number?',
  added: 'number',
  changed: 'number',
  left: 'number',
  wrote: 'flag',
  completes: 'text?',
  heardAt: 'number',
}

const claim: Fields<ImportClaim> = { kind: 'text', holder: 'text', byId: 'text', heardAt: 'number' }

/** Imports, who writes one now, and what each wrote. */
export function importTables(open: OpenRows, table: RowTable): ImportStore {
  return {
    ...claimTables(open),
    undoLog: partsIn<Written | NotWritten>(table, (job) => `log:${job}`),
  }
}

/** Imports, and who writes one now. */
export const claimTables = (open: OpenRows): Omit<ImportStore, 'undoLog'> => ({
  imports: open('undo', { partition: () => 'imports', row: (k) => k.job, fields: job }),
  importClaims: open('undo', { partition: () => 'claim', row: (k) => k.kind, fields: claim }),
})
