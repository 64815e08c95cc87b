import { IMPORT_SOURCES, type ImportSource, isSource, sourceOf } from '../../src/contract/import-sources.ts'
import type { AppliedImport, ImportReport } from '../../src/contract/imports.ts'
import type { ImportKind } from '../../src/contract/words.ts'

/** The names of earlier files beside those everybody can choose, in the order of the alphabet. */
export function rememberedSources(imports: readonly Pick<AppliedImport, 'source'>[]): string[] {
  const names = new Set(imports.map(({ source }) => sourceOf(source)))
  return [...names].filter((name) => !isSource(name)).sort((a, b) => a.localeCompare(b))
}

/** Kinds of files that systems export, whose column names tell which. */
const EXPORTED: readonly ImportKind[] = ['customers', 'contacts']

/**
 * Where a file of this kind came from last time; else where any file did. Not from which system: compared with the last
 * export of another, everybody in that one would look gone.
 */
export function lastSource(
  imports: readonly Pick<AppliedImport, 'source' | 'kind'>[],
  kind: ImportKind,
): string {
  const last = sourceOf((imports.find((each) => each.kind === kind) ?? imports[0])?.source ?? '')
  return EXPORTED.includes(kind) && isSource(last) ? 'csv' : last
}

/** The source that a file was compared with: where none was named, an export is its own. */
export function comparedWith(report: Pick<ImportReport, 'recognised'>, source: string): string {
  return source === 'csv' ? (exportOf(report) ?? source) : source
}

/** The source whose column names a file has, where another was named. */
export function otherHeaders(
  report: Pick<ImportReport, 'recognised'>,
  source: string,
): ImportSource | undefined {
  const whose = exportOf(report)
  return whose === comparedWith(report, source) ? undefined : whose
}

function exportOf({ recognised }: Pick<ImportReport, 'recognised'>): ImportSource | undefined {
  return IMPORT_SOURCES.find((name) => name !== 'csv' && recognised.toLowerCase().startsWith(name))
}
