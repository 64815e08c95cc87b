/** Why somebody got no suggestion; the words differ for employees and contacts. */
export type LeftReason =
  | { code: 'full'; limit: number }
  | { code: 'no team' }
  | { code: 'no contacts' }
  | { code: 'no match' }
  | { code: 'only known' }
  | { code: 'others full'; limit: number }
  | { code: 'other functions' }
  | { code: 'others fit better' }

/** What is known of the people somebody could have been paired with. */
export type Prospects = {
  full: boolean
  /** Undefined when there is no team to speak of. */
  partners: readonly string[] | undefined
  barred: (id: string) => boolean
  matches: (id: string) => boolean
  hasRoom: (id: string) => boolean
  /** Whether the pair would be worth its cost, if it were the only one. */
  worthwhile: (id: string) => boolean
  limit: number
}

/** The first of the reasons that holds; nobody is dropped silently (1.4). */
export function leftReason(prospects: Prospects): LeftReason {
  const { full, partners, barred, matches, hasRoom, worthwhile, limit } = prospects
  if (full) return { code: 'full', limit }
  if (!partners) return { code: 'no team' }
  if (partners.length === 0) return { code: 'no contacts' }
  const unknown = partners.filter((id) => !barred(id))
  if (unknown.length === 0) return { code: 'only known' }
  const matching = unknown.filter(matches)
  if (matching.length === 0) return { code: 'no match' }
  const free = matching.filter(hasRoom)
  if (free.length === 0) return { code: 'others full', limit }
  return free.some(worthwhile) ? { code: 'others fit better' } : { code: 'other functions' }
}
