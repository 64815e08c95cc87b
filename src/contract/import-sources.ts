/** Sources of files that everybody can choose, by the name under which their files are remembered (1.1). */
export const IMPORT_SOURCES = ['csv', 'hubspot', 'salesforce', 'dynamics'] as const
export type ImportSource = (typeof IMPORT_SOURCES)[number]

/** What else people call them. */
const ALSO: Readonly<Record<string, ImportSource>> = {
  'dynamics 365': 'dynamics',
  'microsoft dynamics': 'dynamics',
  'microsoft dynamics 365': 'dynamics',
}

export function isSource(name: string): name is ImportSource {
  return (IMPORT_SOURCES as readonly string[]).includes(name)
}

/** A name as it is remembered: HubSpot and hubspot are one source, and no name is plain CSV. */
export function sourceOf(named: string): string {
  const name = named.trim().replaceAll(/\s+/g, ' ')
  const small = name.toLowerCase()
  if (small === '') return 'csv'
  return isSource(small) ? small : (ALSO[small] ?? name)
}
