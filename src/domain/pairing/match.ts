import type { JobFunction } from '../../contract/words.ts'
import type { Contact } from '../people/customer.ts'
import type { Employee } from '../people/employee.ts'
import { type Rank, rankOf } from '../people/seniority.ts'
import type { MatchReason } from './pair.ts'
import type { Worker } from './working-hours.ts'

/** What somebody is matched by. */
export type Profile = {
  function: JobFunction
  rank: Rank | null
  language: string
  department: string
  person: Worker
}
/** What two people have in common; `seniority` is 2 for the same rank, 1 for the next one, 0 for others. */
export type Match = {
  sameFunction: boolean
  seniority: number
  sameLanguage: boolean
  hours: number
  freshDepartment: boolean
}
export type MatchContext = {
  hours: (one: Worker, other: Worker) => number
  /** Departments of ours that already have an open pair with the contact's customer. */
  departments: ReadonlySet<string>
}
export type Weights = {
  function: number
  seniority: number
  language: number
  hour: number
  department: number
  /** What a person's next pair costs when they have `pairs` already. */
  next: (pairs: number) => number
}

const MOST_HOURS = 8
const NEAR = 2

/**
 * Preferences in the order of 1.4, each weighing more than all that follow it together. A first counterpart costs
 * nothing; a second one costs so much that only the same function is worth it, and more than the one before.
 */
export function weightsFor(limit: number): Weights {
  const department = 2 * limit
  const hour = 2 * department
  const language = MOST_HOURS * hour + 2 * department
  const seniority = 2 * language
  const second = NEAR * seniority + language + MOST_HOURS * hour + department + 1
  return {
    ...{ department, hour, language, seniority },
    function: 2 * (second + limit) + 1,
    next: (pairs) => (pairs === 0 ? 0 : second + pairs - 1),
  }
}

export const profileOf = (ours: Employee): Profile => ({
  function: ours.function,
  rank: rankOf(ours.jobTitle, ours.leader),
  language: languageOfTag(ours.locale),
  department: ours.department,
  person: ours,
})
export const profileOfContact = (theirs: Contact): Profile => ({
  function: theirs.function,
  rank: rankOf(theirs.jobTitle),
  language: languageOfTag(theirs.language),
  department: '',
  person: theirs,
})

/** Compares two people (1.4); undefined without the same function or a shared language: then they do not match. */
export const matchOf = (ours: Employee, theirs: Contact, context: MatchContext): Match | undefined =>
  matchOfProfiles(profileOf(ours), profileOfContact(theirs), context)

export function matchOfProfiles(ours: Profile, theirs: Profile, context: MatchContext): Match | undefined {
  const match = inCommon(ours, theirs, context)
  return match.sameFunction || match.sameLanguage ? match : undefined
}

/** What two people have in common, whether they match or not. */
export function inCommon(ours: Profile, theirs: Profile, context: MatchContext): Match {
  const apart = ours.rank === null || theirs.rank === null ? NEAR : Math.abs(ours.rank - theirs.rank)
  return {
    sameFunction: ours.function === theirs.function && ours.function !== 'other',
    seniority: Math.max(0, NEAR - apart),
    sameLanguage: ours.language === theirs.language,
    hours: context.hours(ours.person, theirs.person),
    freshDepartment: ours.department !== '' && !context.departments.has(ours.department),
  }
}

/** What a match is worth: a whole number above 0. */
export function worthOf(match: Match, weights: Weights): number {
  return (
    (match.sameFunction ? weights.function : 0) +
    match.seniority * weights.seniority +
    (match.sameLanguage ? weights.language : 0) +
    match.hours * weights.hour +
    (match.freshDepartment ? weights.department : 0)
  )
}

/** Why two people match, most important first; that their functions differ is said too. */
export function reasonsOf(match: Match, ours: Employee, theirs: Contact): MatchReason[] {
  const reasons: (MatchReason | false)[] = [
    match.sameFunction && { code: 'same function', function: ours.function },
    match.seniority > 0 && { code: 'seniority' },
    match.sameLanguage && { code: 'shared language', language: languageOfTag(theirs.language) },
    match.hours > 0 && { code: 'working hours', hours: match.hours },
    match.freshDepartment && { code: 'new department', department: ours.department },
    !match.sameFunction && { code: 'different functions', ours: ours.function, theirs: theirs.function },
  ]
  return reasons.filter((reason) => reason !== false)
}

const languageOfTag = (tag: string) => tag.split('-')[0]?.toLowerCase() ?? ''
