import type { Hours } from './employee.ts'

/** A page of what happened; `link` is the next page or, on the last one, where to take up the next time. */
export type ChangesRead = {
  changes: { id: string; here: boolean }[]
  link: string
  last: boolean
  /** Whether the group itself was on the page; always true for people. */
  group: boolean
}
/** Somebody of the directory. Texts are empty where it says nothing. */
export type DirectoryProfile = {
  id: string
  /** A member of the organisation whose account is enabled and who has an address. */
  employee: boolean
  name: string
  /** Addresses in lower case. */
  email: string
  managerEmail: string
  department: string
  jobTitle: string
  /** ISO 3166-1 alpha-2, or empty. */
  country: string
  locale: string
  /** Null when it was not asked for, or could not be read. */
  mailbox: MailboxSaid | null
}
/** What a person set in Outlook; null where it is not set, or means nothing to us. */
export type MailboxSaid = { timeZone: string | null; locale: string | null; hours: Hours | null }

/** What Entra and mailboxes say of the members of one group (1.2). Everything throws DirectoryTrouble. */
export type DirectoryChanges = {
  /** Who joined or left the group since a link; all members where it is null. */
  members(link: string | null): Promise<ChangesRead>
  /** Who changed in the organisation, or left it, since a link; nobody where it is null: from now on. */
  users(link: string | null): Promise<ChangesRead>
  /**
   * People as they are now; who is not there any more is absent, as are the `unread`, of whom nothing is known. `refused`
   * when mailboxes may not be read at all. `alive` is called again and again while that takes.
   */
  profiles(
    wanted: readonly { id: string; mailbox: boolean }[],
    alive: () => Promise<void>,
  ): Promise<{ profiles: DirectoryProfile[]; unread: string[]; refused: boolean }>
}

/** Why the directory could not be read; `anew` means that changes since that link are not known any more. */
export type TroubleCode = 'permission' | 'sign-in' | 'throttled' | 'unreachable' | 'group unknown' | 'anew'
export class DirectoryTrouble extends Error {
  readonly code: TroubleCode
  /** The pause that was asked for, in ms. */
  readonly waitMs: number | undefined
  constructor(code: TroubleCode, waitMs?: number, options?: ErrorOptions) {
    super(`the directory cannot be read: ${code}`, options)
    this.name = 'DirectoryTrouble'
    this.code = code
    this.waitMs = waitMs
  }
}
