/** Why somebody got no suggestion (1.4); the words differ for employees and contacts. */
export type LeftReason =
  | { code: 'full'; limit: number }
  | { code: 'objected' }
  | { code: 'waits'; limit: number }
  | { code: 'no team' }
  | { code: 'no contacts' }
  | { code: 'others fit better' }
  | { code: 'other functions' }
  | { code: 'others wait'; limit: number }
  | { code: 'others full'; limit: number }
  | { code: 'others busy'; limit: number; approaches: number }
  | { code: 'no match' }
  /** They are counterparts already, or were until less than so many months ago. */
  | { code: 'only known'; paired: boolean; recent: boolean; months: number }
  | { code: 'forbidden' }
  | { code: 'all objected' }

/**
 * What was found of the people somebody could have been paired with, as bits of one number. All but the first are about
 * people who match; `Fits` are those who would be worth another pair, were it not for the one that is or was.
 */
export const MET = {
  anybody: 1,
  objected: 2,
  forbidden: 4,
  paired: 8,
  recent: 16,
  pairedFits: 32,
  recentFits: 64,
  waits: 128,
  full: 256,
  free: 512,
  worthwhile: 1024,
} as const

/** What holds of a person, besides whom they met. */
export type Standing = {
  full: boolean
  objected: boolean
  waits: boolean
  inTeam: boolean
  /** Bits of MET. */
  met: number
}
type Limits = { limit: number; approaches: number; months: number }

/** The first of the reasons that holds: what stands in the way of whom they fit best; nobody is dropped silently (1.4). */
export function leftReason(person: Standing, { limit, approaches, months }: Limits): LeftReason {
  const { met } = person
  if (person.objected) return { code: 'objected' }
  if (person.full) return { code: 'full', limit }
  if (person.waits) return { code: 'waits', limit: approaches }
  if (!person.inTeam) return { code: 'no team' }
  if (met & MET.worthwhile) return { code: 'others fit better' }
  const known = (paired: number, recent: number): LeftReason | undefined =>
    met & (paired | recent)
      ? { code: 'only known', paired: (met & paired) > 0, recent: (met & recent) > 0, months }
      : undefined
  const fitting = known(MET.pairedFits, MET.recentFits)
  if (fitting) return fitting
  if (met & MET.free) return { code: 'other functions' }
  if (met & MET.waits && met & MET.full) return { code: 'others busy', limit, approaches }
  if (met & MET.waits) return { code: 'others wait', limit: approaches }
  if (met & MET.full) return { code: 'others full', limit }
  return known(MET.paired, MET.recent) ?? nobodyLeft(met)
}

function nobodyLeft(met: number): LeftReason {
  if (met & MET.forbidden) return { code: 'forbidden' }
  if (met & MET.objected) return { code: 'all objected' }
  return met & MET.anybody ? { code: 'no match' } : { code: 'no contacts' }
}
