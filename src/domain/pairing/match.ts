import type { Contact } from '../people/customer.ts'
import type { Employee } from '../people/employee.ts'
import type { MatchReason } from './pair.ts'
import type { Worker } from './working-hours.ts'

/** What two people have in common. */
export type Match = { sameFunction: boolean; sameLanguage: boolean; hours: number; freshDepartment: boolean }
export type MatchContext = {
  hours: (one: Worker, other: Worker) => number
  /** Departments of ours that already have an active pair with the contact's customer. */
  departments: ReadonlySet<string>
}
export type Weights = {
  function: number
  language: number
  hour: number
  department: number
  /** What a person's next pair costs when they have `pairs` already. */
  next: (pairs: number) => number
}

/**
 * Preferences in the order of 1.4, each weighing more than all that follow it together. A first counterpart costs
 * nothing; a second one costs so much that only the same function is worth it, and more than the one before.
 */
export function weightsFor(limit: number): Weights {
  const department = 2 * limit
  const hour = 2 * department
  const language = 8 * hour + 2 * department
  const second = language + 8 * hour + department + 1
  return {
    department,
    hour,
    language,
    function: 2 * (second + limit) + 1,
    next: (pairs) => (pairs === 0 ? 0 : second + pairs - 1),
  }
}

/** Compares two people (1.4); undefined without the same function or a shared language: then they do not match. */
export function matchOf(ours: Employee, theirs: Contact, context: MatchContext): Match | undefined {
  const sameFunction = ours.function === theirs.function && ours.function !== 'other'
  const sameLanguage = languageOfTag(ours.locale) === languageOfTag(theirs.language)
  if (!sameFunction && !sameLanguage) return undefined
  return {
    sameFunction,
    sameLanguage,
    hours: context.hours(ours, theirs),
    freshDepartment: ours.department !== '' && !context.departments.has(ours.department),
  }
}

/** What a match is worth: a whole number above 0. */
export function worthOf(match: Match, weights: Weights): number {
  return (
    (match.sameFunction ? weights.function : 0) +
    (match.sameLanguage ? weights.language : 0) +
    match.hours * weights.hour +
    (match.freshDepartment ? weights.department : 0)
  )
}

/** Why two people match, most important first; that their functions differ is said too. */
export function reasonsOf(match: Match, ours: Employee, theirs: Contact): MatchReason[] {
  const reasons: (MatchReason | false)[] = [
    match.sameFunction && { code: 'same function', function: ours.function },
    match.sameLanguage && { code: 'shared language', language: languageOfTag(theirs.language) },
    match.hours > 0 && { code: 'working hours', hours: match.hours },
    match.freshDepartment && { code: 'new department', department: ours.department },
    !match.sameFunction && { code: 'different functions', ours: ours.function, theirs: theirs.function },
  ]
  return reasons.filter((reason) => reason !== false)
}

const languageOfTag = (tag: string) => tag.split('-')[0]?.toLowerCase() ?? ''
