import type { AppliedImport, ImportReport } from '../../src/contract/imports.ts'
import type { ImportKind } from '../../src/contract/words.ts'

/** Sources that everybody can choose, by the name under which their files are remembered. */
export const SOURCES = ['csv', 'hubspot', 'salesforce', 'dynamics 365'] as const
export type Source = (typeof SOURCES)[number]

export function isSource(name: string): name is Source {
  return (SOURCES as readonly string[]).includes(name)
}

/** A typed name as it is remembered: HubSpot and hubspot are one source, and no name is plain CSV. */
export function sourceOf(typed: string): string {
  const name = typed.trim().replaceAll(/\s+/g, ' ')
  const small = name.toLowerCase()
  return small === '' ? 'csv' : isSource(small) ? small : name
}

/** The names of earlier files beside those everybody can choose, in the order of the alphabet. */
export function rememberedSources(imports: readonly Pick<AppliedImport, 'source'>[]): string[] {
  const names = new Set(imports.map(({ source }) => source))
  return [...names].filter((name) => !isSource(name)).sort((a, b) => a.localeCompare(b))
}

/** Where a file of this kind came from last time; else where any file did. */
export function lastSource(
  imports: readonly Pick<AppliedImport, 'source' | 'kind'>[],
  kind: ImportKind,
): string {
  return (imports.find((each) => each.kind === kind) ?? imports[0])?.source ?? 'csv'
}

/** The source that a file was compared with: where none was named, an export is its own. */
export function comparedWith(report: Pick<ImportReport, 'recognised'>, source: string): string {
  return source === 'csv' ? (exportOf(report) ?? source) : source
}

/** The source whose column names a file has, where another was named. */
export function otherHeaders(report: Pick<ImportReport, 'recognised'>, source: string): Source | undefined {
  const whose = exportOf(report)
  return whose === comparedWith(report, source) ? undefined : whose
}

function exportOf({ recognised }: Pick<ImportReport, 'recognised'>): Source | undefined {
  return SOURCES.find((name) => name !== 'csv' && recognised.toLowerCase().startsWith(name))
}
