/** Why somebody got no suggestion (1.4); the words differ for employees and contacts. */
export type LeftReason =
  | { code: 'full'; limit: number }
  | { code: 'objected' }
  | { code: 'waits'; limit: number }
  | { code: 'no team' }
  | { code: 'no contacts' }
  | { code: 'others fit better' }
  /** Whether they have a counterpart; otherwise the free ones have. */
  | { code: 'other functions'; paired: boolean }
  | { code: 'others wait'; limit: number }
  | { code: 'others full'; limit: number }
  | { code: 'others busy'; limit: number; approaches: number }
  | { code: 'no match' }
  /** They are counterparts already, or were until less than so many months ago; with others they must not be. */
  | { code: 'only known'; paired: boolean; recent: boolean; forbidden: boolean; months: number }
  | { code: 'forbidden' }
  | { code: 'all objected' }

/**
 * What was found of the people somebody could have been paired with, as bits of one number. All but the first are about
 * people who match; `Fits` are those who would be worth another pair, were it not for the one that is or was,
 * or for what somebody said.
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
  forbiddenFits: 2048,
} as const

/** What holds of a person, besides whom they met. */
export type Standing = {
  full: boolean
  /** Whether they have a counterpart. */
  paired: boolean
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
  const barred = (paired: number, recent: number, forbidden: number): LeftReason | undefined => {
    const is = { paired: (met & paired) > 0, recent: (met & recent) > 0, forbidden: (met & forbidden) > 0 }
    if (is.paired || is.recent) return { code: 'only known', ...is, months }
    return is.forbidden ? { code: 'forbidden' } : undefined
  }
  const fitting = barred(MET.pairedFits, MET.recentFits, MET.forbiddenFits)
  if (fitting) return fitting
  if (met & MET.free) return { code: 'other functions', paired: person.paired }
  if (met & MET.waits && met & MET.full) return { code: 'others busy', limit, approaches }
  if (met & MET.waits) return { code: 'others wait', limit: approaches }
  if (met & MET.full) return { code: 'others full', limit }
  return barred(MET.paired, MET.recent, MET.forbidden) ?? nobodyLeft(met)
}

function nobodyLeft(met: number): LeftReason {
  if (met & MET.objected) return { code: 'all objected' }
  return met & MET.anybody ? { code: 'no match' } : { code: 'no contacts' }
}
