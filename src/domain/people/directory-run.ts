import { DirectoryTrouble } from './directory-changes.ts'
import type { Fields } from './import-columns.ts'

/** Where a run is: first everything is read, then it is weighed, then it is written. */
export const RUN_PHASES = ['members', 'users', 'profiles', 'writing', 'leaving'] as const
export type RunPhase = (typeof RUN_PHASES)[number]

/** Why a run stopped, or what it could not do. */
export type DirectoryReason =
  | { code: 'permission' | 'sign-in' | 'throttled' | 'unreachable' | 'group unknown' | 'mailboxes' }
  | { code: 'too many leave'; leaving: number; of: number }

/** Employees who came from files, and of whom the group of employees therefore says nothing. */
export type NotInGroup = { count: number; names: string[] }

/** The one run that reads the employees from Entra (1.2), or the last one there was. Every page moves it on. */
export type DirectoryRun = {
  /** The day of a nightly run, or `asked` and an instant. */
  id: string
  state: 'running' | 'done' | 'failed'
  phase: RunPhase
  /** Everybody is looked at anew, and who is not seen any more has left. */
  full: boolean
  everyMailbox: boolean
  /** Whether somebody confirmed that more than a third may leave. */
  endMany: boolean
  /** Who asked for it, or confirmed that many leave; null for a run of the night that nobody asked anything of. */
  byId: string | null
  startedAt: string
  endedAt: string | null
  reason: DirectoryReason | null
  /** Where the next run takes up changes; null when it has to begin anew. */
  memberLink: string | null
  userLink: string | null
  /** The page to read next; null begins at the links above. */
  next: string | null
  /** Where this run ends, and the next will take up once this one is done. */
  nextMemberLink: string | null
  nextUserLink: string | null
  groupSeen: boolean
  /** The last night there was a run for; null in an old row. */
  night: string | null
  /** Whom this run could not take up, and whom the last one could not; they are read again. Null in an old row. */
  unread: string[] | null
  again: string[] | null
  /** Whether somebody may be an employee again of whom there is no news: the next run looks at everybody. Null in an old row. */
  anewNext: boolean | null
  /** Who is an employee all the same, and how many members have the address of a contact. Null in an old row. */
  notInGroup: NotInGroup | null
  ofContacts: number | null
  /** How many pages of changes are put aside. */
  pages: number
  /** How many pages of profiles are put aside or, when writing, written. */
  at: number
  /** Failures in a row that may pass. */
  troubles: number
  added: number
  changed: number
  same: number
  left: number
  /** Who works on it, and until when (real time, ms) nobody else does. */
  holder: string
  heldUntil: number
}

/** Somebody who joined or left the group, who changed or went, or who is to be ended; in the order in which it was. */
export type DirectoryChange = { id: string; of: 'group' | 'organisation' | 'ending'; here: boolean }
/** Somebody as the directory and their mailbox said; `employee` is false for who is not one (disabled, a guest). */
export type ReadPerson = { id: string; employee: boolean; fields: Fields }
/** What a run has read and not yet written. */
export type ChangePage = { run: string; number: number; changes: DirectoryChange[] }
export type ProfilePage = { run: string; number: number; people: ReadPerson[] }

/** The source under which imports would know what the directory said last. */
export const DIRECTORY_SOURCE = 'directory'

/** Whether somebody asked for the run of this name; the others are of a night. */
export const isAsked = (id: string): boolean => id.startsWith('asked')

/** A run that begins; what was wished of one that it takes the place of goes over to it. What earlier ones learnt of links stays, and whom they could not take up. */
export function newRun(id: string, startedAt: string, before: DirectoryRun | undefined): DirectoryRun {
  const cutOff = before?.state === 'running' ? before : undefined
  // Let go for good, so that it is the next run that looks at everybody also where this one fails.
  const { memberLink = null, userLink = null } = before?.anewNext ? {} : (before ?? {})
  return {
    ...{ id, startedAt, state: 'running', phase: 'members', endMany: cutOff?.endMany ?? false },
    byId: cutOff?.byId ?? null,
    full: memberLink === null || userLink === null,
    everyMailbox: isAsked(id) || (cutOff?.everyMailbox ?? false),
    night: isAsked(id) ? (before?.night ?? null) : id,
    ...{ endedAt: null, reason: null, next: null, nextMemberLink: null, nextUserLink: null },
    ...{ memberLink, userLink, anewNext: false },
    ...{ groupSeen: false, pages: 0, at: 0, troubles: 0, added: 0, changed: 0, same: 0, left: 0 },
    ...{ holder: '', heldUntil: 0, unread: null, again: stillUnread(before) },
    ...{ notInGroup: before?.notInGroup ?? null, ofContacts: before?.ofContacts ?? null },
  }
}

function stillUnread(before: DirectoryRun | undefined): string[] {
  // A run that came to its end has taken up whom it found unread.
  const earlier = before?.state === 'done' ? [] : (before?.again ?? [])
  return [...new Set([...earlier, ...(before?.unread ?? [])])]
}

/** So many, each by an id, fit in one row; more of them are no exception. */
export const MOST_UNREAD = 300

/** The run when these people could not be taken up either. Throws DirectoryTrouble when they are too many by now. */
export function withUnread(run: DirectoryRun, ids: readonly string[]): DirectoryRun {
  const unread = [...new Set([...(run.unread ?? []), ...ids])]
  if (unread.length > MOST_UNREAD) throw new DirectoryTrouble('unreachable', undefined, { cause: 'many' })
  return { ...run, unread }
}

/** The same run from its beginning, looking at everybody: the links it had are not good any more. */
export const anew = (run: DirectoryRun): DirectoryRun => ({
  ...newRun(run.id, run.startedAt, undefined),
  ...{ endMany: run.endMany, byId: run.byId, everyMailbox: run.everyMailbox, night: run.night },
  ...{ holder: run.holder, heldUntil: run.heldUntil, troubles: run.troubles },
})
