/** Why somebody got no suggestion; the words differ for employees and contacts. */
export type LeftReason =
  | { code: 'full'; limit: number }
  | { code: 'no team' }
  | { code: 'no contacts' }
  | { code: 'no match' }
  | { code: 'only known' }
  | { code: 'others full'; limit: number }
  | { code: 'others fit better' }

/** What is known of the people somebody could have been paired with. */
export type Prospects = {
  full: boolean
  /** Undefined when there is no team to speak of. */
  partners: readonly string[] | undefined
  barred: (id: string) => boolean
  matches: (id: string) => boolean
  hasRoom: (id: string) => boolean
  limit: number
}

/** The first of the reasons that holds; nobody is dropped silently (1.4). */
export function leftReason({ full, partners, barred, matches, hasRoom, limit }: Prospects): LeftReason {
  if (full) return { code: 'full', limit }
  if (!partners) return { code: 'no team' }
  if (partners.length === 0) return { code: 'no contacts' }
  const unknown = partners.filter((id) => !barred(id))
  if (unknown.length === 0) return { code: 'only known' }
  const matching = unknown.filter(matches)
  if (matching.length === 0) return { code: 'no match' }
  return matching.some(hasRoom) ? { code: 'others fit better' } : { code: 'others full', limit }
}
