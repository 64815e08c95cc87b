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
  | { code: 'no match' }
  | { code: 'only known'; months: number }
  | { code: 'forbidden' }
  | { code: 'all objected' }

/** What was found of the people somebody could have been paired with, as bits of one number. */
export const MET = {
  objected: 1,
  forbidden: 2,
  known: 4,
  stranger: 8,
  match: 16,
  waits: 32,
  free: 64,
  worthwhile: 128,
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

/** The first of the reasons that holds: how far somebody came, until nobody was left; nobody is dropped silently (1.4). */
export function leftReason(person: Standing, { limit, approaches, months }: Limits): LeftReason {
  const { met } = person
  if (person.objected) return { code: 'objected' }
  if (person.full) return { code: 'full', limit }
  if (person.waits) return { code: 'waits', limit: approaches }
  if (!person.inTeam) return { code: 'no team' }
  if (met & MET.worthwhile) return { code: 'others fit better' }
  if (met & MET.free) return { code: 'other functions' }
  if (met & MET.waits) return { code: 'others wait', limit: approaches }
  if (met & MET.match) return { code: 'others full', limit }
  if (met & MET.stranger) return { code: 'no match' }
  if (met & MET.known) return { code: 'only known', months }
  if (met & MET.forbidden) return { code: 'forbidden' }
  return met & MET.objected ? { code: 'all objected' } : { code: 'no contacts' }
}
