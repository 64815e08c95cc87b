import type { ImportReport } from '../../src/contract/imports.ts'
import { IMPORT_KINDS, type ImportKind } from '../../src/contract/words.ts'

/** The columns of each file by their plain headers; these are names in a file, the same in every language. */
export const COLUMNS: Record<ImportKind, readonly string[]> = {
  people: ['Name', 'Email', 'Department', 'Job Title', 'Manager Email', 'Time Zone', 'Locale', 'Country'],
  customers: ['Name', 'Domain', 'Country', 'Owner Email'],
  contacts: ['First Name', 'Last Name', 'Email', 'Job Title', 'Customer', 'Language', 'Time Zone', 'Country'],
  teams: ['Customer', 'Employee Email', 'Role'],
  pairs: ['Employee Email', 'Contact Email'],
}

/** What HubSpot, Salesforce and Dynamics 365 export too. */
export const KINDS_OF_OTHERS: readonly ImportKind[] = ['customers', 'contacts']

/** The file that builds on this one; undefined after the last. */
export function kindAfter(kind: ImportKind): ImportKind | undefined {
  return IMPORT_KINDS[IMPORT_KINDS.indexOf(kind) + 1]
}

/** How many rows an import would write. */
export function rowsToWrite({ added, changed }: Pick<ImportReport, 'added' | 'changed'>): number {
  return added + changed
}

/** Whether a file held something, and nothing of it could be taken: it has to be mended before the next one. */
export function isRefused(
  report: Pick<ImportReport, 'added' | 'changed' | 'same' | 'refused' | 'unresolved'>,
) {
  const { same, refused, unresolved } = report
  return rowsToWrite(report) + same === 0 && refused.length + unresolved > 0
}

/** Files of which rows that are gone can be marked as left. */
export type LeavingKind = Exclude<ImportKind, 'customers'>

/** The kind when there is somebody to mark as left, who is gone from this file. */
export function leavingKind(kind: ImportKind, { gone }: Pick<ImportReport, 'gone'>): LeavingKind | undefined {
  return kind === 'customers' || gone === 0 ? undefined : kind
}
