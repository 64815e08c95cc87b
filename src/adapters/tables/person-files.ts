import type { FileRow, FileStore, LookClaim, PersonFile } from '../../domain/privacy/person-file.ts'
import type { Fields } from './codec.ts'
import type { OpenRows } from './open-tables.ts'
import { partsIn } from './parts.ts'
import type { RowTable } from './row-table.ts'

const file: Fields<PersonFile> = {
  id: 'text',
  personId: 'text',
  self: 'flag',
  readyAt: 'text?',
  rows: 'number?',
  unread: 'number?',
  failed: 'json?',
  heardAt: 'number',
}
const claim: Fields<LookClaim> = { kind: 'text', holder: 'text', heardAt: 'number' }

/** Files with everything about somebody, asked for or made, and who looks at all there is. */
export const personFileTables = (open: OpenRows, table: RowTable): FileStore => ({
  ...fileTables(open),
  fileParts: partsIn<FileRow>(table, (id) => `file:${id}`),
})

/** The same without what the files hold. */
export const fileTables = (open: OpenRows): Omit<FileStore, 'fileParts'> => ({
  personFiles: open('lookups', {
    partition: () => 'files',
    row: (k) => `${k.personId}|${k.self ? 'own' : 'given'}`,
    fields: file,
  }),
  lookClaims: open('lookups', { partition: () => 'claim', row: (k) => k.kind, fields: claim }),
})
